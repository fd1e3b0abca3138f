import { $getRoot, type LexicalNode } from 'lexical';
import { whyNotRearrange } from '../../../core/outline/can-move.ts';
import { deepestLevel } from '../../../core/outline/depth.ts';
import type { Entry, Level, SectionRole } from '../../../core/plan/schema.ts';
import { $getEntryData, $isEntryNode, $updateEntryData } from '../nodes/entry-node.ts';
import { $createSectionNode, type SectionNode } from '../nodes/section-node.ts';
import { $createEntryBlocks } from '../plan-to-editor.ts';
import { $allEntries, $entryOf, $placeCaret, $preambleBlocks, $previousBlock } from '../structure/flow.ts';
import type { EntryMaker } from '../structure/new-entry.ts';
import { $parts } from '../structure/parts.ts';
import { SECTION_SIZE } from '../structure/regroup.ts';

/**
 * Puts entries behind a block of the entries, or before the first entry of the plan (null), with the caret at their end. An
 * entry that was cut from this plan keeps its id, its part and its number; a copy gets an id of its own. Entries deeper
 * than the part allows come up to the lowest level it has. Gives back the last block.
 */
export function $insertEntries(entries: readonly Entry[], after: LexicalNode | null, maker: EntryMaker): LexicalNode {
  const before = $parts();
  const present = $allEntries();
  const nodes = $fitEntries(entries, after, maker).flatMap($createEntryBlocks);
  if (nodes.length > SECTION_SIZE || present.length === 0) $insertSections(nodes, after);
  else if (after) [...nodes].reverse().forEach((node) => after.insertAfter(node));
  else {
    const first = present[0]!;
    for (const node of nodes) first.insertBefore(node);
  }
  const lines = nodes.filter($isEntryNode);
  const hasRole = lines.some((line) => $getEntryData(line).role !== undefined);
  if (hasRole && whyNotRearrange(before, $parts(), maker.template)) {
    for (const line of lines) $updateEntryData(line, { role: undefined });
  }
  const last = nodes.at(-1)!;
  $placeCaret(last, 'end');
  return last;
}

function $fitEntries(entries: readonly Entry[], after: LexicalNode | null, { newId, template }: EntryMaker): Entry[] {
  const present = $allEntries().map($getEntryData);
  const ids = new Set(present.map(({ id }) => id));
  const roles = new Set(present.map(({ role }) => role));
  let chapter = $roleAt(after);
  return entries.map((entry) => {
    const isMoved = !ids.has(entry.id);
    const { role, start, ...rest } = entry;
    const isFree = isMoved && role !== undefined && !roles.has(role);
    if (entry.level === 1) chapter = isFree ? role : undefined;
    ids.add(entry.id);
    if (isFree) roles.add(role);
    return {
      ...rest,
      id: isMoved ? entry.id : newId(),
      level: highestOf(entry.level, deepestLevel(template, chapter)),
      body: entry.body.map((block) => ({ ...block, id: '' })),
      ...(isFree && { role }),
      ...(isMoved && start !== undefined && { start }),
    };
  });
}

function highestOf(level: Level, deepest: number): Level {
  return level === 'bullet' || level <= deepest ? level : (deepest as Level);
}

/** Role of the chapter that what stands behind a block belongs to. */
function $roleAt(block: LexicalNode | null): SectionRole | undefined {
  let entry = $entryOf(block);
  while (entry && $getEntryData(entry).level !== 1) entry = $entryOf($previousBlock(entry));
  return entry ? $getEntryData(entry).role : undefined;
}

/** Many blocks at once go into sections of their own, so that none grows beyond measure. */
function $insertSections(nodes: readonly LexicalNode[], after: LexicalNode | null): void {
  const sections: SectionNode[] = [];
  for (let at = 0; at < nodes.length; at += SECTION_SIZE) {
    sections.push($createSectionNode('entries').append(...nodes.slice(at, at + SECTION_SIZE)));
  }
  const rest = after?.getNextSiblings() ?? [];
  if (rest.length > 0) sections.push($createSectionNode('entries').append(...rest));
  const first = $allEntries()[0];
  if (!after && first) for (const section of sections) first.getParentOrThrow().insertBefore(section);
  else {
    // Without any entry they follow the preamble, or the title where that is gone as well.
    const place = (after ?? $preambleBlocks()[0])?.getParentOrThrow() ?? $getRoot().getFirstChildOrThrow();
    [...sections].reverse().forEach((section) => place.insertAfter(section));
  }
}
