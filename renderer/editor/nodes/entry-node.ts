import { $create, ElementNode, type LexicalNode, type LexicalUpdateJSON, type SerializedElementNode } from 'lexical';
import type { Level, SectionRole, TaskFacts } from '../../../core/plan/schema.ts';

/** What an entry is besides its text. Replaced as a whole on every change. */
export interface EntryData {
  readonly id: string;
  readonly level: Level;
  /** False: the text is all body, as in a goal that has no heading. */
  readonly hasHeading: boolean;
  readonly role?: SectionRole | undefined;
  readonly start?: number | undefined;
  readonly facts?: TaskFacts | undefined;
}

const emptyData: EntryData = { id: '', level: 1, hasHeading: true };

type SerializedEntryNode = SerializedElementNode & { readonly data: EntryData };

/**
 * The first line of an entry: heading and, where they share it, the first paragraph of the body. Its number is no part
 * of the text: `labels.ts` writes it to the element as `data-num` and the style sheet draws it.
 */
export class EntryNode extends ElementNode {
  /** A field, not a node state of Lexical's: that keeps a map for each node, which five thousand entries feel. */
  __data: EntryData = emptyData;

  override $config() {
    return this.config('entry', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__data = previous.__data;
  }

  override exportJSON(): SerializedEntryNode {
    return { ...super.exportJSON(), data: this.getLatest().__data };
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedEntryNode>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__data = json.data;
    return node;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = classOf(this.__data);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (previous.__data !== this.__data) element.className = classOf(this.__data);
    return false;
  }

  override canBeEmpty(): boolean {
    return true;
  }

  /** Not kept: noting it would change the entry itself at the first key, and what an empty line is to look like is known. */
  override setTextFormat(): this {
    return this;
  }
}

function classOf(data: EntryData): string {
  return `entry level-${data.level}`;
}

/** The data of an entry; needs an editor state. */
export function $getEntryData(node: EntryNode): EntryData {
  return node.getLatest().__data;
}

/** Changes some of the data of an entry. */
export function $updateEntryData(node: EntryNode, change: Partial<EntryData>): void {
  const writable = node.getWritable();
  writable.__data = { ...writable.__data, ...change };
}

export function $createEntryNode(data: EntryData): EntryNode {
  const node = $create(EntryNode);
  node.__data = data;
  return node;
}

export function $isEntryNode(node: LexicalNode | null | undefined): node is EntryNode {
  return node instanceof EntryNode;
}
