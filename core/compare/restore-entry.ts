import { nestEntries, rankOf } from '../plan/nest.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { findMoves } from './find-moves.ts';
import { flattenPlan, type FlatEntry } from './flat-plan.ts';
import { matchEntries, type Matches } from './match-entries.ts';

/**
 * Gives one entry of a plan the text, level and place it had in an older version; `id` is that of its comparison. One
 * that was removed comes back with what was removed below it, to where it stood. What is below one that is still there
 * keeps its text, goes along to the old place and gets its old levels. Null where the older version has no such entry.
 */
export function restoreEntry(older: Plan, current: Plan, id: string): Plan | null {
  const [before, after] = [flattenPlan(older), flattenPlan(current)];
  const matches = matchEntries(before, after, older.id === current.id);
  const moved = findMoves(before, after, matches);
  const plans = { before, after, matches, moved };
  const now = after.find((one) => one.entry.id === id);
  const old = now ? before[matches.beforeOf(now.index) ?? -1] : before.find((one) => one.entry.id === id);
  if (!old) return null;
  const entries = now ? putBack(plans, old, now) : bringBack(plans, old);
  return { ...current, entries: nestEntries(entries) };
}

interface BothPlans {
  readonly before: readonly FlatEntry[];
  readonly after: readonly FlatEntry[];
  readonly matches: Matches;
  readonly moved: ReadonlySet<number>;
}

function putBack(plans: BothPlans, old: FlatEntry, now: FlatEntry): Entry[] {
  const { before, after, matches, moved } = plans;
  const end = endOf(after, now.index);
  const levelOf = ({ index, entry }: FlatEntry) => before[matches.beforeOf(index) ?? -1]?.entry.level ?? entry.level;
  const isRelevelled = old.entry.level !== now.entry.level;
  const subtree = after.slice(now.index, end).map((one): Entry => {
    if (one === now) return { ...old.entry, id: one.entry.id };
    return isRelevelled ? { ...one.entry, level: levelOf(one) } : one.entry;
  });
  const others = [...after.slice(0, now.index), ...after.slice(end)];
  const at = moved.has(now.index) ? findPlace(plans, others, old, [now.index, end]) : now.index;
  return insert(others, at, subtree);
}

function bringBack(plans: BothPlans, old: FlatEntry): Entry[] {
  const { before, after, matches } = plans;
  const taken = new Set(after.map((one) => one.entry.id));
  const gone = before
    .slice(old.index, endOf(before, old.index))
    .filter((one) => matches.afterOf(one.index) === undefined)
    .map(({ entry }): Entry => (taken.has(entry.id) ? { ...entry, id: freeId(entry.id, taken) } : entry));
  return insert(after, findPlace(plans, after, old, null), gone);
}

/**
 * Index among `others` at which an older entry belongs: under its old parent where that is still there; before the first
 * entry below it that is in place, else behind what it followed and what has come to stand below that since.
 */
function findPlace(
  { before, after, matches, moved }: BothPlans,
  others: readonly FlatEntry[],
  old: FlatEntry,
  left: readonly [from: number, to: number] | null,
): number {
  const indexOf = (older: number): number => {
    const now = older < 0 ? undefined : matches.afterOf(older);
    return now === undefined || (left && now >= left[0] && now < left[1]) ? -1 : others.indexOf(after[now]!);
  };
  const parent = indexOf(old.parent);
  const end = parent < 0 ? others.length : endOf(others, parent);
  const isInPlace = (at: number): boolean => {
    if (at <= parent || at >= end) return false;
    for (let up: FlatEntry | undefined = others[at]; up && up !== others[parent]; up = after[up.parent]) {
      if (moved.has(up.index)) return false;
    }
    return true;
  };
  for (let index = old.index + 1; index < endOf(before, old.index); index += 1) {
    if (isInPlace(indexOf(index))) return indexOf(index);
  }
  let place = parent + 1;
  for (let index = old.index - 1; index > (parent < 0 ? -1 : old.parent); index -= 1) {
    if (!isInPlace(indexOf(index))) continue;
    place = indexOf(index) + 1;
    break;
  }
  while (place < end && rankOf(others[place]!.entry.level) > rankOf(old.entry.level)) place += 1;
  return place;
}

/** Index behind the last entry that hangs under this one. */
function endOf(entries: readonly FlatEntry[], index: number): number {
  const rank = rankOf(entries[index]!.entry.level);
  let end = index + 1;
  while (end < entries.length && rankOf(entries[end]!.entry.level) > rank) end += 1;
  return end;
}

function insert(others: readonly FlatEntry[], at: number, inserted: readonly Entry[]): Entry[] {
  const entries = others.map((one) => one.entry);
  return [...entries.slice(0, at), ...inserted, ...entries.slice(at)];
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${id.slice(0, 56)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
