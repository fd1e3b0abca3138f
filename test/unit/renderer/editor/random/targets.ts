import type { ElementNode } from 'lexical';
import type { EntryNode } from '../../../../../renderer/editor/nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode } from '../../../../../renderer/editor/nodes/section-node.ts';
import { $allEntries } from '../../../../../renderer/editor/structure/flow.ts';
import { deed, type Deed } from './deed.ts';
import type { Edit } from './edits.ts';
import { $caret, $lines, $placeIn, $select, $textBetween, type Place } from './places.ts';

/** Puts the caret where the edit wants it, or leaves it where it is, and says where that is. */
export function $putCaret(edit: Edit): string {
  if (edit.staysAtCaret && $caret()) return 'at the caret';
  const place = $placeIn($lines(true), edit.from);
  $select(place, place);
  return nameOf(place);
}

/** Selects a range and tells what text is in it. Inside of one line only, or over several, tables as a whole. */
export function $selectRange(edit: Edit, inOneLine: boolean): Deed {
  const lines = $lines(inOneLine);
  const first = $placeIn(lines, edit.from);
  const second = inOneLine ? $placeIn([first.line], edit.to) : $placeIn(lines, near(edit));
  const [from, to] = isBefore(lines, first, second) ? [first, second] : [second, first];
  const isBackward = edit.to[1] < 0.3;
  if (isBackward) $select(to, from);
  else $select(from, to);
  return deed(`from ${nameOf(from)} to ${nameOf(to)}`, { removed: $textBetween(from, to) });
}

/** Most selections are short; one in five goes anywhere. */
function near({ from, to }: Edit): readonly [number, number] {
  return to[1] < 0.2 ? to : [Math.min(0.999, from[0] + to[0] * 0.12), to[1]];
}

function isBefore(lines: readonly ElementNode[], first: Place, second: Place): boolean {
  if (first.line.is(second.line)) return first.offset <= second.offset;
  return lines.findIndex((line) => line.is(first.line)) < lines.findIndex((line) => line.is(second.line));
}

export function $entryAt(share: number): EntryNode | undefined {
  const entries = $allEntries();
  return entries[Math.floor(share * entries.length)];
}

/** Lines into which copied entries are pasted as entries: no cells, titles or annexes. */
export function $linesOfText(): ElementNode[] {
  return $lines(false).filter((line) => {
    const section = line.getParent();
    return $isSectionNode(section) && $getSectionKind(section) !== 'annex';
  });
}

export function titleOf(entry: EntryNode): string {
  return `“${entry.getTextContent().slice(0, 12)}”`;
}

export function nameOf({ line, offset }: Place): string {
  return `${line.getType()} “${line.getTextContent().slice(0, 12)}”:${offset}`;
}
