import type { BorrowedRun } from '../plan/borrowed.ts';
import type { Fragment } from '../plan/fragment.ts';
import type { NewId, Plan } from '../plan/schema.ts';
import { idOfText, locateBorrowed } from './locate-borrowed.ts';

/** Block of a run on its way: it is found by its words alone. */
const NOWHERE = 'carried';

/** The borrowed runs of which something lies in a piece of the plan. It takes them along as they came in, whole. */
export function borrowedIn(plan: Plan, { lead, entries }: Fragment): BorrowedRun[] {
  if (!plan.borrowed) return [];
  const piece: Plan = { ...plan, preamble: lead, entries, annexes: [] };
  return locateBorrowed(piece)
    .filter(({ status }) => status !== 'gone')
    .map(({ run }) => run);
}

/**
 * What of a plan is borrowed once a piece with these runs has come into it. `plan` has the words in it. A run is added where
 * words stand that are nobody's yet: what was only moved stays the one run that it was.
 */
export function withCarried(plan: Plan, carried: readonly BorrowedRun[], newId: NewId): BorrowedRun[] {
  const { borrowed = [] } = plan;
  const arrived = carried.map((run) => ({ ...run, id: newId(), blockId: NOWHERE }));
  const states = locateBorrowed({ ...plan, borrowed: [...borrowed, ...arrived] });
  const added = states.slice(borrowed.length).flatMap(({ run, pieces: [first] }) => {
    const blockId = first && idOfText(first.spot);
    return blockId ? [{ ...run, blockId }] : [];
  });
  return [...borrowed, ...added];
}
