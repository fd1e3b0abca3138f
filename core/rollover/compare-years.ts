import type { Fate } from '../plan/card.ts';
import type { Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import { comparePlans } from '../compare/compare-plans.ts';
import type { BlockComparison, EntryComparison } from '../compare/comparison.ts';
import type { TextRun } from '../compare/compare-texts.ts';
import { findGoneEntries } from './lineage.ts';

/** What became of an entry from one year to the next: 沿用, 改写, 新增, 取消. */
export const yearChanges = ['kept', 'rewritten', 'added', 'cancelled'] as const;
export type YearChange = (typeof yearChanges)[number];

/** The word for it as drafters say it. */
export const yearChangeNames: Readonly<Record<YearChange, string>> = {
  kept: '沿用',
  rewritten: '改写',
  added: '新增',
  cancelled: '取消',
};

/** How much of the text of this year is last year's, in characters. */
export interface Reuse {
  readonly kept: number;
  readonly total: number;
}

export interface YearRow {
  readonly change: YearChange;
  /** Both sides with numbers and places, and what differs by characters. */
  readonly comparison: EntryComparison;
  readonly reuse: Reuse;
  /** Of a cancelled entry: what was said of it; null while nobody has. */
  readonly fate: Fate | null;
  /** Id of the part it is counted under. */
  readonly sectionId: string;
}

/** A first-level part of this year's plan, or of last year's where it is gone, with all below it. */
export interface SectionReuse {
  readonly id: string;
  readonly heading: string;
  readonly reuse: Reuse;
  readonly counts: Readonly<Record<YearChange, number>>;
}

/** This year beside last year, entry by entry. */
export interface YearComparison {
  readonly fromYear: number;
  readonly toYear: number;
  /** In this year's order, cancelled entries where they stood. */
  readonly rows: readonly YearRow[];
  readonly sections: readonly SectionReuse[];
  /** Of everything, the preamble included. */
  readonly reuse: Reuse;
  readonly counts: Readonly<Record<YearChange, number>>;
}

/** The share of last year's words, 0 to 1; of an empty text 0. */
export function reuseRate({ kept, total }: Reuse): number {
  return total === 0 ? 0 : kept / total;
}

/** A share in whole percent as it is printed: 100% is all of it and 0% nothing. */
export function percentOf(share: number): string {
  if (share <= 0 || share >= 1) return share <= 0 ? '0%' : '100%';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

/**
 * Compares a plan with last year's, which it was rolled over from; null for one that was not. An entry that was only moved
 * or renumbered was kept.
 */
export function compareYears(plan: Plan): YearComparison | null {
  const { rollover } = plan;
  if (!rollover) return null;
  // The ids say which entry is which, as they do between two versions of one plan.
  const comparison = comparePlans({ ...rollover.previous, id: plan.id }, plan);
  const fates = new Map(findGoneEntries(plan).map(({ entry, fate }) => [entry.id, fate]));
  const sectionOf = new Map([...sectionsOf(rollover.previous), ...sectionsOf(plan)]);
  const rows = comparison.rows.flatMap(({ type, comparison: entry }): YearRow[] => {
    if (type === 'departure') return [];
    const section = sectionOf.get(entry.id) ?? entry.id;
    const change = changeOf(entry);
    const fate = change === 'cancelled' ? (fates.get(entry.id) ?? null) : null;
    return [{ change, comparison: entry, reuse: reuseIn(entry), fate, sectionId: section }];
  });
  const preamble = sum(comparison.preamble.map(reuseOfBlock));
  return {
    fromYear: rollover.fromYear,
    toYear: rollover.toYear,
    rows,
    sections: groupBySection(rows),
    reuse: sum([preamble, ...rows.map(({ reuse }) => reuse)]),
    counts: countChanges(rows),
  };
}

function changeOf({ kinds }: EntryComparison): YearChange {
  if (kinds.includes('added')) return 'added';
  if (kinds.includes('removed')) return 'cancelled';
  return kinds.includes('changed') ? 'rewritten' : 'kept';
}

function groupBySection(rows: readonly YearRow[]): SectionReuse[] {
  const groups = Map.groupBy(rows, ({ sectionId }) => sectionId);
  return [...groups].map(([id, own]) => {
    const head = own.find(({ comparison }) => comparison.id === id)?.comparison;
    const side = head?.after ?? head?.before;
    return {
      id,
      heading: side ? side.label + (side.entry.heading ?? '') : '',
      reuse: sum(own.map(({ reuse }) => reuse)),
      counts: countChanges(own),
    };
  });
}

/** By entry, the first-level entry it belongs to; the topmost one in a plan without chapters. */
function* sectionsOf(plan: Pick<Plan, 'entries'>): Generator<[string, string]> {
  const tops = new Map<string, string>();
  for (const { entry, parent } of walkEntries(plan.entries)) {
    const top = parent ? tops.get(parent.id)! : entry.id;
    tops.set(entry.id, top);
    yield [entry.id, top];
  }
}

function countChanges(rows: readonly YearRow[]): Record<YearChange, number> {
  const counts: Record<YearChange, number> = { kept: 0, rewritten: 0, added: 0, cancelled: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

function reuseIn({ line, blocks }: EntryComparison): Reuse {
  return sum([reuseOfRuns(line), ...blocks.map(reuseOfBlock)]);
}

function reuseOfBlock(block: BlockComparison): Reuse {
  if (block.type === 'paragraph') return reuseOfRuns(block.runs);
  return sum([block.caption, ...block.rows.flatMap(({ cells }) => cells.map(({ runs }) => runs))].map(reuseOfRuns));
}

function reuseOfRuns(runs: readonly TextRun[]): Reuse {
  const lengthOf = (kind: TextRun['kind']) =>
    runs.reduce((length, run) => length + (run.kind === kind ? run.text.replace(/\s/gu, '').length : 0), 0);
  const kept = lengthOf('kept');
  return { kept, total: kept + lengthOf('inserted') };
}

function sum(parts: readonly Reuse[]): Reuse {
  return parts.reduce((all, { kept, total }) => ({ kept: all.kept + kept, total: all.total + total }), {
    kept: 0,
    total: 0,
  });
}
