import { $getSelection, $isElementNode, $isRangeSelection, type RangeSelection } from 'lexical';
import { borrowedIn } from '../../../core/corpus/carry-borrowed.ts';
import { printAsHtml, printAsText } from '../../../core/html/print-fragment.ts';
import type { Entry } from '../../../core/plan/schema.ts';
import { BlockCache } from '../block-cache.ts';
import { $readPlan } from '../editor-to-plan.ts';
import type { ShownLabels } from '../labels.ts';
import { $getEntryData, $isEntryNode } from '../nodes/entry-node.ts';
import { $getPlanFields } from '../nodes/plan-fields.ts';
import { $allEntries, $nextBlock, $placeCaret, $previousBlock } from '../structure/flow.ts';
import type { EntryMaker } from '../structure/new-entry.ts';
import { $whyNotRemove } from '../structure/parts.ts';
import { $copySelection } from './copy-selection.ts';
import { FRAGMENT_TYPE } from './read-clipboard.ts';
import { $selectedParts } from './selected-parts.ts';

/**
 * Puts what is selected on the clipboard: as a fragment for this program, as HTML for Word and WPS, as text with its
 * numbers for everything else. The fragment takes along whose words in it were borrowed. False where nothing is selected.
 */
export function $copyTo(data: Pick<DataTransfer, 'setData'>, labels: ShownLabels): boolean {
  const fragment = $copySelection();
  if (!fragment) return false;
  const borrowed = $getPlanFields().borrowed ? borrowedIn($readPlan(new BlockCache()), fragment) : [];
  const texts = new Map($allEntries().map((entry) => [$getEntryData(entry).id, labels.get(entry.getKey())?.text]));
  const labelOf = ({ id }: Entry) => texts.get(id) ?? '';
  data.setData('text/plain', printAsText(fragment, labelOf));
  data.setData('text/html', printAsHtml(fragment, labelOf));
  data.setData(FRAGMENT_TYPE, JSON.stringify(borrowed.length > 0 ? { ...fragment, borrowed } : fragment));
  return true;
}

/** Takes away what is selected and may go; whole entries with their numbers, so that no empty line is left behind. */
export function $cutSelection({ template }: EntryMaker): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !$removeWholeEntries(selection, template)) selection.removeText();
}

function $removeWholeEntries(selection: RangeSelection, template: EntryMaker['template']): boolean {
  const { parts, isBeyondEnd } = $selectedParts(selection);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || (parts.length === 1 && !isBeyondEnd)) return false;
  if (!$isEntryNode(first.block) || first.from > 0 || last.to < last.block.getTextContentSize()) return false;
  const blocks = parts.map(({ block }) => block);
  const next = $nextBlock(last.block);
  const neighbour = $previousBlock(first.block) ?? next;
  // A body must not fall to another entry.
  if (!neighbour || (next && !$isEntryNode(next)) || $whyNotRemove(blocks, template)) return false;
  if (!$isElementNode(neighbour) || blocks.some((block) => block.getParent() === null)) return false;
  $placeCaret(neighbour, neighbour === next ? 'start' : 'end');
  for (const block of blocks) block.remove();
  return true;
}
