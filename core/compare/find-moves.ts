import type { FlatEntry } from './flat-plan.ts';
import { findHeaviestIncreasing } from './heaviest-increasing.ts';
import type { Matches } from './match-entries.ts';

/**
 * Finds the entries that were moved, by index in the newer plan, as few as explain the order. Under one parent those are
 * moved that are not in the heaviest increasing subsequence, an entry weighing as much as hangs under it. An entry that
 * hangs under another existing parent was moved too, unless a heading that was added, removed or changed its level
 * explains that and the reading order is as before. What goes along with a moved entry is not moved itself.
 */
export function findMoves(before: readonly FlatEntry[], after: readonly FlatEntry[], matches: Matches): Set<number> {
  const weights = weighMatched(after, matches);
  const moved = new Set<number>();
  const unclear = new Set<number>();
  const siblings = new Map<number, number[]>();
  for (const { index, parent } of after) {
    const old = matches.beforeOf(index);
    if (old === undefined) continue;
    if (matches.afterOf(before[old]!.parent) === parent) {
      const known = siblings.get(parent);
      if (known) known.push(index);
      else siblings.set(parent, [index]);
    } else if (isExplained(before[old]!, after[index]!, { before, after, matches })) unclear.add(index);
    else moved.add(index);
  }
  for (const group of siblings.values()) addMoved(group, { weights, matches, moved });
  if (unclear.size > 0) {
    const inPlace = findOrder(after, matches, moved, weights);
    for (const index of unclear) if (!inPlace.has(index)) moved.add(index);
  }
  return moved;
}

interface BothPlans {
  readonly before: readonly FlatEntry[];
  readonly after: readonly FlatEntry[];
  readonly matches: Matches;
}

/** Whether a new parent can come from what happened to headings around an entry that stayed where it was. */
function isExplained(old: FlatEntry, now: FlatEntry, { before, after, matches }: BothPlans): boolean {
  if (old.entry.level !== now.entry.level) return true;
  const isStable = (one: number | undefined, other: number | undefined) =>
    one !== undefined &&
    other !== undefined &&
    (one === -1 || other === -1 || before[one]!.entry.level === after[other]!.entry.level);
  return !isStable(old.parent, matches.afterOf(old.parent)) || !isStable(matches.beforeOf(now.parent), now.parent);
}

/** How many matched entries each entry is, counting those below it. */
function weighMatched(after: readonly FlatEntry[], matches: Matches): number[] {
  const weights = after.map(({ index }) => (matches.beforeOf(index) === undefined ? 0 : 1));
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const { parent } = after[index]!;
    if (parent >= 0) weights[parent]! += weights[index]!;
  }
  return weights;
}

function addMoved(
  group: readonly number[],
  { weights, matches, moved }: { weights: readonly number[]; matches: Matches; moved: Set<number> },
): void {
  const members = group.map((index) => ({ position: matches.beforeOf(index)!, weight: weights[index]! }));
  const isSorted = members.every(({ position }, at) => at === 0 || members[at - 1]!.position < position);
  if (isSorted) return;
  const kept = findHeaviestIncreasing(members);
  group.forEach((index, at) => {
    if (!kept.has(at)) moved.add(index);
  });
}

/** The entries that keep their reading order when those known to be moved, and what goes with them, are left out. */
function findOrder(
  after: readonly FlatEntry[],
  matches: Matches,
  moved: ReadonlySet<number>,
  weights: readonly number[],
): Set<number> {
  const gone = new Set<number>(moved);
  const rest: number[] = [];
  for (const { index, parent } of after) {
    if (gone.has(index)) continue;
    if (gone.has(parent)) gone.add(index);
    else if (matches.beforeOf(index) !== undefined) rest.push(index);
  }
  const members = rest.map((index) => ({ position: matches.beforeOf(index)!, weight: weights[index]! }));
  return new Set([...findHeaviestIncreasing(members)].map((at) => rest[at]!));
}
