import {
  $isElementNode,
  COMMAND_PRIORITY_HIGH,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $setBlockId } from '../nodes/block-id.ts';
import { $getEntryData, $isEntryNode, $updateEntryData } from '../nodes/entry-node.ts';
import { $isSectionNode } from '../nodes/section-node.ts';
import { $allEntries } from './flow.ts';
import type { EntryMaker } from './new-entry.ts';

/**
 * Prepares what was copied in an editor for where it is pasted: sections give up their blocks, every copy gets an id of
 * its own, and an entry keeps its part in the template only when nothing else has it (it was cut). Returns its undo.
 */
export function registerCopiedNodes(editor: LexicalEditor, maker: EntryMaker): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes }) => {
      const blocks = $dissolveSections(nodes);
      nodes.splice(0, nodes.length, ...blocks);
      const taken = new Set($allEntries().map((entry) => $getEntryData(entry).role));
      for (const block of blocks) $makeOwn(block, maker, taken);
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $dissolveSections(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.flatMap((node) => ($isSectionNode(node) ? $dissolveSections(node.getChildren()) : [node]));
}

function $makeOwn(block: LexicalNode, { newId }: EntryMaker, taken: Set<unknown>): void {
  if (!$isEntryNode(block)) {
    if ($isElementNode(block)) $setBlockId(block, '');
    return;
  }
  const { role, start } = $getEntryData(block);
  const isFree = role !== undefined && !taken.has(role);
  $updateEntryData(block, { id: newId(), role: isFree ? role : undefined, start: isFree ? start : undefined });
  taken.add(role);
}
