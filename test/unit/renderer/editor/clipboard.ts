import {
  $getNodeByKey,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Opened } from './sample.ts';

/** What a browser hands over with a paste, and takes with a copy. */
export class Clipboard {
  readonly #data = new Map<string, string>();

  static of(data: Readonly<Record<string, string>>): Clipboard {
    const made = new Clipboard();
    for (const [type, text] of Object.entries(data)) made.setData(type, text);
    return made;
  }

  getData(type: string): string {
    return this.#data.get(type) ?? '';
  }

  setData(type: string, text: string): void {
    this.#data.set(type, text);
  }
}

/** Selects from a character of one block to a character of another; a caret without the other. */
export function select(
  opened: Opened,
  from: [text: string, offset: number],
  to?: [text: string, offset: number],
): void {
  opened.editor.update(
    () => {
      const selection = $lineOf(opened, from[0]).select();
      for (const [point, [text, offset]] of [
        [selection.anchor, from],
        [selection.focus, to ?? from],
      ] as const) {
        const [key, at, type] = $pointIn($lineOf(opened, text), offset);
        point.set(key, at, type);
      }
    },
    { discrete: true },
  );
}

/** The block whose text begins so; `''` finds the first empty one. */
function $lineOf({ editor }: Opened, text: string): ElementNode {
  const found: LexicalNode[] = [];
  for (const [key] of editor.getEditorState()._nodeMap) {
    const node = $getNodeByKey(key);
    const isLine = node && ['title', 'entry', 'paragraph'].includes(node.getType());
    const content = isLine ? node.getTextContent() : null;
    if (content !== null && (text === '' ? content === '' : content.startsWith(text))) found.push(node!);
  }
  return found[0] as ElementNode;
}

function $pointIn(line: ElementNode, offset: number): [key: string, offset: number, type: 'text' | 'element'] {
  let rest = offset;
  for (const text of line.getAllTextNodes()) {
    if (rest <= text.getTextContentSize()) return [text.getKey(), rest, 'text'];
    rest -= text.getTextContentSize();
  }
  return [line.getKey(), 0, 'element'];
}

function dispatch({ editor }: Opened, command: typeof PASTE_COMMAND, clipboardData: Clipboard): void {
  const event = { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
  editor.update(() => void editor.dispatchCommand(command, event), { discrete: true });
}

export function paste(opened: Opened, data: Clipboard | Readonly<Record<string, string>>): void {
  dispatch(opened, PASTE_COMMAND, data instanceof Clipboard ? data : Clipboard.of(data));
}

export function copy(opened: Opened): Clipboard {
  const data = new Clipboard();
  dispatch(opened, COPY_COMMAND as typeof PASTE_COMMAND, data);
  return data;
}

export function cut(opened: Opened): Clipboard {
  const data = new Clipboard();
  dispatch(opened, CUT_COMMAND as typeof PASTE_COMMAND, data);
  return data;
}

/** Presses Ctrl+Shift+V; true when the editor took it, else a paste follows as in a browser. */
export async function pressPasteAsText({ editor }: Opened): Promise<boolean> {
  let isTaken = false;
  const key = {
    key: 'V',
    ctrlKey: true,
    shiftKey: true,
    altKey: false,
    metaKey: false,
    preventDefault: () => (isTaken = true),
  };
  editor.update(() => void editor.dispatchCommand(KEY_DOWN_COMMAND, key as unknown as KeyboardEvent), {
    discrete: true,
  });
  await Promise.resolve();
  return isTaken;
}
