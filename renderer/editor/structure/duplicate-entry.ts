import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, $isElementNode, type LexicalNode } from 'lexical';
import { $createEntryNode, $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $createTextNodes, $readRuns } from '../runs.ts';
import { $subtree } from './flow.ts';
import type { EntryMaker } from './new-entry.ts';
import { $readTable } from '../editor-to-plan.ts';
import { $createBlock } from '../plan-to-editor.ts';

/** Puts a copy of an entry with all that is below it behind it. The copy stands for no part of the template. */
export function $duplicateEntry(entry: EntryNode, maker: EntryMaker): void {
  const blocks = $subtree(entry);
  let last = blocks[blocks.length - 1]!;
  let first: LexicalNode | null = null;
  for (const block of blocks) {
    const copy = $copyBlock(block, maker);
    last.insertAfter(copy);
    last = copy;
    first ??= copy;
  }
  first?.selectEnd();
}

function $copyBlock(block: LexicalNode, { newId }: EntryMaker): LexicalNode {
  if ($isTableNode(block)) return $createBlock({ ...$readTable(block), id: newId() });
  const runs = $isElementNode(block) ? $createTextNodes($readRuns(block)) : [];
  if (!$isEntryNode(block)) return $createParagraphNode().append(...runs);
  const data = { ...$getEntryData(block), id: newId(), role: undefined, start: undefined };
  return $createEntryNode(data).append(...runs);
}
