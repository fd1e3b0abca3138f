import { $getSelection, $setSelection, type LexicalNode } from 'lexical';
import type { Entry, Plan } from '../../core/plan/schema.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { $loadPlanFields } from './nodes/plan-fields.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from './nodes/entry-node.ts';
import { $createEntryBlocks, $loadPlan } from './plan-to-editor.ts';
import { $currentBlock } from './structure/commands.ts';
import { $allEntries, $entryOf, $nextBlock, $placeCaret } from './structure/flow.ts';

/**
 * Puts another text of the same plan in the place of `current`, which is what the editor holds. Where entries and all
 * else are the same, only the entries that differ are made anew: restoring one of five thousand does not draw the rest.
 * The caret stays in its entry where that is still there.
 */
export function $replacePlan(next: Plan, current: Plan): void {
  const caret = $entryOf($currentBlock());
  const id = caret && $getEntryData(caret).id;
  if (isSameAround(next, current)) {
    $loadPlanFields(next);
    const old = ownPartsOf(current);
    const nodes = $allEntries();
    [...walkEntries(next.entries)].forEach(({ entry }, index) => {
      if (ownPartOf(entry) !== old[index]) $replaceEntry(nodes[index]!, entry);
    });
  } else {
    $loadPlan(next);
  }
  if (id === null || caret?.isAttached()) return;
  const entry = $allEntries().find((candidate) => $getEntryData(candidate).id === id);
  if (entry) $placeCaret(entry, 'end');
  else if ($getSelection()) $setSelection(null);
}

/** Whether two plans have the same entries in the same order, and the same title, preamble and annexes. */
function isSameAround(next: Plan, current: Plan): boolean {
  const idsOf = ({ entries }: Plan) => [...walkEntries(entries)].map(({ entry }) => entry.id).join('\n');
  const restOf = ({ title, preamble, annexes }: Plan) => JSON.stringify([title, preamble, annexes]);
  return idsOf(next) === idsOf(current) && restOf(next) === restOf(current);
}

function ownPartsOf({ entries }: Plan): string[] {
  return [...walkEntries(entries)].map(({ entry }) => ownPartOf(entry));
}

function ownPartOf({ id, level, role, heading, headingForm, body, start, facts }: Entry): string {
  return JSON.stringify([id, level, role, heading, headingForm, body, start, facts]);
}

function $replaceEntry(line: EntryNode, entry: Entry): void {
  const old: LexicalNode[] = [line];
  for (let block = $nextBlock(line); block && !$isEntryNode(block); block = $nextBlock(block)) old.push(block);
  for (const block of $createEntryBlocks(entry)) line.insertBefore(block);
  for (const block of old) block.remove();
}
