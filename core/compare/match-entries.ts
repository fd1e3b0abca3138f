import type { FlatEntry } from './flat-plan.ts';
import { PairIndex } from './pair-index.ts';
import { likeness } from './similarity.ts';

/** Which entry of one plan is which of the other, by index in reading order. */
export class Matches {
  readonly #afterOf = new Map<number, number>();
  readonly #beforeOf = new Map<number, number>();

  add(before: number, after: number): void {
    this.#afterOf.set(before, after);
    this.#beforeOf.set(after, before);
  }

  /** Index in the newer plan; undefined where it was removed. The top (-1) is the top in both. */
  afterOf(before: number): number | undefined {
    return before === -1 ? -1 : this.#afterOf.get(before);
  }

  /** Index in the older plan; undefined where it was added. */
  beforeOf(after: number): number | undefined {
    return after === -1 ? -1 : this.#beforeOf.get(after);
  }
}

/** Entries of different plans with the same id are the same only if they are at least this alike. */
const LEAST_FOR_ID = 0.3;
/** Entries without a common id are the same from this likeness on. */
const LEAST_FOR_TEXT = 0.5;
/** How much an equal heading counts beside an unlike body. */
const HEADING_WEIGHT = 0.6;
/** What hanging under the same entry adds, so that of two equal candidates the nearer one wins. */
const SAME_PARENT = 0.05;

/**
 * Finds for each entry of the older plan the one it is in the newer: first by id, which is enough where `isSamePlan`;
 * then by equal text in reading order; then by a heading that no other entry has; then by likeness of heading and text,
 * best first.
 */
export function matchEntries(before: readonly FlatEntry[], after: readonly FlatEntry[], isSamePlan: boolean): Matches {
  const matches = new Matches();
  matchById(before, after, isSamePlan, matches);
  matchByText(before, after, matches);
  matchByHeading(before, after, matches);
  matchByLikeness(before, after, matches);
  return matches;
}

function matchById(
  before: readonly FlatEntry[],
  after: readonly FlatEntry[],
  isSamePlan: boolean,
  matches: Matches,
): void {
  const byId = new Map(after.map((one) => [one.entry.id, one]));
  for (const one of before) {
    const other = byId.get(one.entry.id);
    if (other && (isSamePlan || scoreOf(one, other) >= LEAST_FOR_ID)) matches.add(one.index, other.index);
  }
}

function matchByText(before: readonly FlatEntry[], after: readonly FlatEntry[], matches: Matches): void {
  const waiting = new Map<string, FlatEntry[]>();
  for (const other of openAfter(after, matches)) {
    if (other.text === '') continue;
    const same = waiting.get(other.text);
    if (same) same.push(other);
    else waiting.set(other.text, [other]);
  }
  for (const one of openBefore(before, matches)) {
    const other = waiting.get(one.text)?.shift();
    if (other) matches.add(one.index, other.index);
  }
}

function matchByHeading(before: readonly FlatEntry[], after: readonly FlatEntry[], matches: Matches): void {
  const [own, others] = [byUniqueHeading(openBefore(before, matches)), byUniqueHeading(openAfter(after, matches))];
  for (const [heading, one] of own) {
    const other = others.get(heading);
    if (one && other) matches.add(one.index, other.index);
  }
}

/** Entries by heading; null where several have the same one. */
function byUniqueHeading(entries: readonly FlatEntry[]): Map<string, FlatEntry | null> {
  const found = new Map<string, FlatEntry | null>();
  for (const one of entries) {
    const { heading } = one.entry;
    if (heading) found.set(heading, found.has(heading) ? null : one);
  }
  return found;
}

function matchByLikeness(before: readonly FlatEntry[], after: readonly FlatEntry[], matches: Matches): void {
  const open = openBefore(before, matches);
  const index = new PairIndex(open.map(({ profile }) => profile));
  const found: { before: number; after: number; score: number }[] = [];
  for (const other of openAfter(after, matches)) {
    for (const candidate of index.candidatesFor(other.profile)) {
      const one = open[candidate]!;
      const isSameParent = matches.afterOf(one.parent) === other.parent;
      const score = scoreOf(one, other) + (isSameParent ? SAME_PARENT : 0);
      if (score >= LEAST_FOR_TEXT) found.push({ before: one.index, after: other.index, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  for (const pair of found) {
    if (matches.afterOf(pair.before) === undefined && matches.beforeOf(pair.after) === undefined) {
      matches.add(pair.before, pair.after);
    }
  }
}

function openBefore(entries: readonly FlatEntry[], matches: Matches): FlatEntry[] {
  return entries.filter((one) => matches.afterOf(one.index) === undefined);
}

function openAfter(entries: readonly FlatEntry[], matches: Matches): FlatEntry[] {
  return entries.filter((one) => matches.beforeOf(one.index) === undefined);
}

function scoreOf(one: FlatEntry, other: FlatEntry): number {
  const ofText = likeness(one.profile, other.profile);
  if (!one.entry.heading || !other.entry.heading) return ofText;
  const ofHeading = likeness(one.headingProfile, other.headingProfile);
  return Math.max(ofText, HEADING_WEIGHT * ofHeading + (1 - HEADING_WEIGHT) * ofText);
}
