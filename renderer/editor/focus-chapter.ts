import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $getEntryData, $isEntryNode } from './nodes/entry-node.ts';
import { $isSectionNode } from './nodes/section-node.ts';
import { $entrySections } from './structure/flow.ts';

/**
 * Shows only the chapter an entry belongs to (null: everything). Hides the other sections by an attribute, so that the
 * document stays as it is.
 */
export function focusChapter(editor: LexicalEditor, entry: NodeKey | null): void {
  const shown = entry === null ? null : editor.getEditorState().read(() => $sectionsOfChapter(entry));
  for (const element of editor.getRootElement()?.children ?? []) {
    if (element instanceof HTMLElement) element.hidden = false;
  }
  if (shown === null) return;
  const keep = new Set([...shown].map((key) => editor.getElementByKey(key)));
  for (const element of editor.getRootElement()?.children ?? []) {
    if (element instanceof HTMLElement) element.hidden = !keep.has(element);
  }
}

/** The sections over which the chapter of an entry runs; null when it belongs to none. */
function $sectionsOfChapter(entry: NodeKey): ReadonlySet<NodeKey> | null {
  const section = $getNodeByKey(entry)?.getParent();
  if (!$isSectionNode(section)) return null;
  const sections = $entrySections();
  const at = sections.findIndex((candidate) => candidate.is(section));
  const beginsChapter = (index: number) => {
    const first = sections[index]?.getFirstChild();
    return $isEntryNode(first) && $getEntryData(first).level === 1;
  };
  let start = at;
  while (start > 0 && !beginsChapter(start)) start -= 1;
  let end = at + 1;
  while (end < sections.length && !beginsChapter(end)) end += 1;
  return new Set(sections.slice(start, end).map((candidate) => candidate.getKey()));
}
