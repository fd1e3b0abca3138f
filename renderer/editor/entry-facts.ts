import {
  $addUpdateTag,
  $createTextNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { TaskFacts } from '../../core/plan/schema.ts';
import { formatFacts, readFacts } from '../../core/tasks/facts-text.ts';
import { $cutText } from './text-edit.ts';
import { $getEntryData, $isEntryNode, $updateEntryData, type EntryNode } from './nodes/entry-node.ts';

/** Facts of an entry: those kept beside it, and those that its text ends in. */
export interface EntryFacts {
  readonly kept: TaskFacts;
  readonly written: TaskFacts | null;
}

export function readEntryFacts(editor: LexicalEditor, key: NodeKey): EntryFacts | null {
  return editor.getEditorState().read(() => {
    const entry = $getNodeByKey(key);
    if (!$isEntryNode(entry)) return null;
    return {
      kept: $getEntryData(entry).facts ?? {},
      written: readFacts(entry.getTextContent())?.facts ?? null,
    };
  });
}

/** Keeps facts beside an entry. */
export function keepFacts(editor: LexicalEditor, key: NodeKey, facts: TaskFacts): void {
  change(editor, key, (entry) => $updateEntryData(entry, { facts: formatFacts(facts) === '' ? undefined : facts }));
}

/** Writes the kept facts to the end of the entry's text, in place of what stands there. */
export function writeFactsToText(editor: LexicalEditor, key: NodeKey): void {
  change(editor, key, (entry) => {
    const text = formatFacts($getEntryData(entry).facts ?? {});
    $cutWrittenFacts(entry);
    if (text !== '') entry.append($createTextNode(text));
  });
}

/** Keeps what the entry's text ends in, and by choice takes it from the text. */
export function takeFactsFromText(editor: LexicalEditor, key: NodeKey, cutsText: boolean): void {
  change(editor, key, (entry) => {
    const read = readFacts(entry.getTextContent());
    if (!read) return;
    $updateEntryData(entry, { facts: { ...$getEntryData(entry).facts, ...read.facts } });
    if (cutsText) $cutWrittenFacts(entry);
  });
}

function $cutWrittenFacts(entry: EntryNode): void {
  const read = readFacts(entry.getTextContent());
  if (!read) return;
  $cutText(entry, read.rest.length);
}

function change(editor: LexicalEditor, key: NodeKey, $act: (entry: EntryNode) => void): void {
  editor.update(
    () => {
      const entry = $getNodeByKey(key);
      if (!$isEntryNode(entry)) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      $act(entry);
    },
    // The focus stays in the panel.
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  );
}
