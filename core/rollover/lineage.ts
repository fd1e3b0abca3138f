import type { Fate } from '../plan/card.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';

/** An entry of last year that is gone, and what is known of that. */
export interface GoneEntry {
  /** As it was last year. */
  readonly entry: Entry;
  /** Its own fate or that of an entry above it; null while nobody has said. */
  readonly fate: Fate | null;
}

/** Entries of last year that are not in the plan any more, in last year's order; none in a plan that was not rolled over. */
export function findGoneEntries(plan: Plan): GoneEntry[] {
  const { rollover } = plan;
  if (!rollover) return [];
  const here = new Set([...walkEntries(plan.entries)].map(({ entry }) => entry.id));
  const told = new Map(rollover.fates.map((fate) => [fate.entryId, fate]));
  const fates = new Map<string, Fate | null>();
  const gone: GoneEntry[] = [];
  for (const { entry, parent } of walkEntries(rollover.previous.entries)) {
    if (here.has(entry.id)) continue;
    const fate = told.get(entry.id) ?? (parent ? (fates.get(parent.id) ?? null) : null);
    fates.set(entry.id, fate);
    gone.push({ entry, fate });
  }
  return gone;
}

/** Entries of this year that were not there last year; none in a plan that was not rolled over. */
export function findNewEntries(plan: Plan): Entry[] {
  if (!plan.rollover) return [];
  const before = new Set([...walkEntries(plan.rollover.previous.entries)].map(({ entry }) => entry.id));
  return [...walkEntries(plan.entries)].flatMap(({ entry }) => (before.has(entry.id) ? [] : [entry]));
}

/** Says what became of an entry of last year; what was said of it before is replaced. */
export function tellFate(plan: Plan, fate: Fate): Plan {
  const { rollover } = plan;
  if (!rollover) return plan;
  const fates = [...rollover.fates.filter(({ entryId }) => entryId !== fate.entryId), fate];
  return { ...plan, rollover: { ...rollover, fates } };
}
