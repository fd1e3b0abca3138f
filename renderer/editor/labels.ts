import { $isTableNode } from '@lexical/table';
import { $getNodeByKey, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { createLabeller, type Label } from '../../core/numbering/compute-labels.ts';
import type { Numbering } from '../../core/plan/schema.ts';
import { $getEntryData, $isEntryNode } from './nodes/entry-node.ts';
import { $getPlanFields } from './nodes/plan-fields.ts';
import { $isSectionNode } from './nodes/section-node.ts';
import { $showAnnexNumbers, $showCaptions, $showGuidance, type Guidance } from './guidance.ts';
import { $allEntries } from './structure/flow.ts';

/** Labels of the entries by node key, in reading order. */
export type ShownLabels = ReadonlyMap<NodeKey, Label>;

/** Keeps the numbers on the sheet right. */
export interface LabelKeeper {
  /** Numbers everything anew, after the numbering itself changed. */
  readonly refresh: () => void;
  readonly current: () => ShownLabels;
  /** Calls after every refresh; returns its undo. */
  readonly onRefresh: (listener: () => void) => () => void;
  readonly unregister: () => void;
}

/**
 * Writes the number of each entry to its element as `data-num`. Runs after updates that could change a number, never for
 * plain typing, and writes only what differs. Attributes are no part of the text, so neither the input method nor the
 * caret notices.
 */
export function registerLabels(editor: LexicalEditor, $guidance: () => Guidance): LabelKeeper {
  /** Null while nobody has asked for them since the numbers changed. */
  let labels: ShownLabels | null = null;
  let numbering: Numbering | null = null;
  const listeners = new Set<() => void>();
  const current = () => (labels ??= editor.getEditorState().read($computeLabels));
  const refresh = () => {
    labels = null;
    numbering = editor.getEditorState().read(() => $getPlanFields().numbering);
    if (editor.getRootElement()) {
      for (const [key, label] of current()) writeNumber(editor.getElementByKey(key), label.text);
      editor.getEditorState().read(() => {
        $showGuidance(editor, $guidance());
        $showCaptions(editor);
        $showAnnexNumbers(editor);
      });
    }
    for (const listener of listeners) listener();
  };
  const unregister = editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
    // Undo and redo put a whole other state in place and name no nodes.
    const isHistoric = tags.has(HISTORIC_TAG);
    const needsRefresh = () => $getPlanFields().numbering !== numbering || $isStructural(dirtyElements);
    if (isHistoric || editorState.read(needsRefresh)) refresh();
  });
  return {
    refresh,
    current,
    onRefresh: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unregister,
  };
}

const number = Symbol('number');
/** What an element shows is noted on it as well: asking for the attribute takes ten times as long. */
type NumberedElement = HTMLElement & { [number]?: string };

function writeNumber(element: NumberedElement | null, text: string): void {
  if (!element || element[number] === text) return;
  element.setAttribute('data-num', text);
  element[number] = text;
}

/** Whether an update can have changed a number: typing marks what the text stands in only as unintentionally dirty. */
function $isStructural(dirty: ReadonlyMap<NodeKey, boolean>): boolean {
  for (const [key, isIntentional] of dirty) {
    // After any update the root counts as intentionally dirty; what changes below it shows in its sections.
    if (!isIntentional || key === 'root') continue;
    const node = $getNodeByKey(key);
    if (node === null || $isEntryNode(node) || $isSectionNode(node) || $isTableNode(node)) return true;
  }
  return false;
}

function $computeLabels(): ShownLabels {
  const next = createLabeller($getPlanFields().numbering);
  return new Map($allEntries().map((entry) => [entry.getKey(), next($getEntryData(entry))]));
}
