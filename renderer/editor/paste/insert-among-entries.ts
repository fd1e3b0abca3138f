import { $isParagraphNode, type ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { Fragment } from '../../../core/plan/fragment.ts';
import type { Block, Entry } from '../../../core/plan/schema.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $createBlock, $createEntryBlocks } from '../plan-to-editor.ts';
import { $nextBlock, $placeCaret, $preambleBlocks, $previousBlock } from '../structure/flow.ts';
import { $newEntry, type EntryMaker } from '../structure/new-entry.ts';
import { $cutLine, $insertBlocks } from './insert-blocks.ts';
import { $insertEntries } from './insert-entries.ts';

/**
 * Puts a fragment at the caret in the line of an entry or in a paragraph of its body. Text keeps its owner: in the middle
 * of an entry's line the rest of it becomes the next entry, as with Enter; before the text of a line everything comes
 * above it; elsewhere entries come behind all that belongs to the present one. An empty line is filled.
 */
export function $insertAmongEntries(
  line: ElementNode,
  { lead, entries }: Fragment,
  selection: RangeSelection,
  maker: EntryMaker,
): void {
  const tail = $cutLine(line, selection);
  if (entries.length === 0) {
    $insertBlocks(line, lead, tail);
    return;
  }
  if ($isEntryNode(line) && tail.length > 0) {
    if (line.isEmpty()) $insertAbove(line.append(...tail), lead, entries, maker);
    else {
      const rest = $newEntry($getEntryData(line).level, maker).append(...tail);
      $insertEntries(entries, $insertBlocks(line, lead, []), maker).insertAfter(rest);
    }
    return;
  }
  const isBlank = line.isEmpty() && tail.length === 0 && lead.length === 0;
  const last = $insertBlocks(line, lead, tail);
  if (!isBlank) $insertEntries(entries, $endOfOwn(last), maker);
  else if ($isEntryNode(line)) $fillLine(line, entries, maker);
  else {
    $insertEntries(entries, $endOfOwn(line), maker);
    line.remove();
  }
}

/** The last block of what belongs to the same entry as a block. */
function $endOfOwn(block: LexicalNode): LexicalNode {
  let last = block;
  for (let next = $nextBlock(last); next && !$isEntryNode(next); next = $nextBlock(last)) last = next;
  return last;
}

/** Paragraphs above the first entry of all are the end of the preamble. */
function $insertAbove(line: EntryNode, lead: readonly Block[], entries: readonly Entry[], maker: EntryMaker): void {
  const previous = $previousBlock(line);
  const made = lead.map((block) => $createBlock({ ...block, id: '' }));
  if (previous) for (const block of made) line.insertBefore(block);
  else $appendToPreamble(made);
  $insertEntries(entries, previous && (made.at(-1) ?? previous), maker);
}

function $appendToPreamble(blocks: readonly LexicalNode[]): void {
  const last = $preambleBlocks().at(-1);
  if (!last || blocks.length === 0) return;
  for (const block of [...blocks].reverse()) last.insertAfter(block);
  if ($isParagraphNode(last) && last.isEmpty()) last.remove();
}

/** The first entry takes the place of an empty line; a part of the template stays that part, and keeps its level. */
function $fillLine(line: EntryNode, entries: readonly Entry[], maker: EntryMaker): void {
  const { id, level, role } = $getEntryData(line);
  const [first, ...others] = entries as [Entry, ...Entry[]];
  if (role === undefined || first.level !== level) {
    const end = $endOfOwn(line);
    $insertEntries(entries, end, maker);
    if (role === undefined && end.is(line)) line.remove();
    return;
  }
  const { start, ...filled } = { ...first, id, role };
  void start;
  const nodes = $createEntryBlocks({ ...filled, body: first.body.map((block) => ({ ...block, id: '' })) });
  for (const node of nodes) line.insertBefore(node);
  line.remove();
  $placeCaret(nodes.at(-1)!, 'end');
  if (others.length > 0) $insertEntries(others, $endOfOwn(nodes.at(-1)!), maker);
}
