import { settleEdits } from './settle-edits.ts';
import { likeness, profileOf } from './similarity.ts';
import { unitsOf } from './text-units.ts';
import { diffUnits, type RunKind, type UnitRun } from './unit-diff.ts';

/** A stretch of text with one fate. What is kept and inserted gives the newer text, what is kept and deleted the older. */
export interface TextRun {
  readonly kind: RunKind;
  readonly text: string;
}

/** Texts less alike than this are shown as replaced whole: what they share by chance would only confuse. */
const LEAST_LIKENESS = 0.2;
/** Texts shorter than this are compared however unlike they are. */
const SHORT = 12;
/** Steps a comparison may be expected to take, some tens of milliseconds; beyond that clauses are compared first. */
const MOST_STEPS = 8_000_000;
/** Largest product of the two numbers of units, which bounds the steps however the units are mixed up. */
const LARGEST_PRODUCT = 100_000_000;

/**
 * What was kept, deleted and inserted between two versions of a text, character by character; numbers and Latin words
 * stay whole. Edits begin and end at punctuation and word borders where that makes no difference.
 */
export function compareTexts(before: string, after: string): TextRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }];
  return joinRuns(settleEdits(compare(before, after))).map(({ kind, units }) => ({ kind, text: units.join('') }));
}

function compare(before: string, after: string): UnitRun[] {
  const [one, other] = [unitsOf(before), unitsOf(after)];
  if (isUnlike(before, after)) return replaced(one, other);
  return isFeasible(one, other) ? diffWhole(one, other) : compareByClause(before, after);
}

/** For texts of tens of thousands of characters: whole clauses first, then characters within what was replaced. */
function compareByClause(before: string, after: string): UnitRun[] {
  const [one, other] = [clausesOf(before), clausesOf(after)];
  const clauses = isFeasible(one, other) ? diffUnits(one, other, false) : null;
  if (!clauses) return replaced(unitsOf(before), unitsOf(after));
  return clauses.flatMap((run, index): UnitRun[] => {
    const next = clauses[index + 1];
    const previous = clauses[index - 1];
    if (run.kind === 'inserted' && previous?.kind === 'deleted') return [];
    const units = unitsOf(run.units.join(''));
    if (run.kind !== 'deleted' || next?.kind !== 'inserted') return [{ kind: run.kind, units }];
    const replacement = unitsOf(next.units.join(''));
    return isFeasible(units, replacement) ? diffWhole(units, replacement) : replaced(units, replacement);
  });
}

function diffWhole(before: readonly string[], after: readonly string[]): UnitRun[] {
  return diffUnits(before, after, true) ?? replaced(before, after);
}

/** The steps are about the number of units times the number of edits, of which there are as many as units lack a twin. */
function isFeasible(before: readonly string[], after: readonly string[]): boolean {
  const surplus = new Map<string, number>();
  for (const unit of before) surplus.set(unit, (surplus.get(unit) ?? 0) + 1);
  for (const unit of after) surplus.set(unit, (surplus.get(unit) ?? 0) - 1);
  let edits = 0;
  for (const count of surplus.values()) edits += Math.abs(count);
  return (before.length + after.length) * edits <= MOST_STEPS && before.length * after.length <= LARGEST_PRODUCT;
}

function clausesOf(text: string): string[] {
  return text.match(/[^。；，\n]+[。；，\n]*|[。；，\n]+/gu) ?? [];
}

function isUnlike(before: string, after: string): boolean {
  if (Math.min(before.length, after.length) < SHORT) return false;
  return likeness(profileOf(before), profileOf(after)) < LEAST_LIKENESS;
}

function replaced(before: readonly string[], after: readonly string[]): UnitRun[] {
  return [
    { kind: 'deleted', units: before },
    { kind: 'inserted', units: after },
  ];
}

/** Joins neighbours of one kind; between two kept stretches what is deleted stands before what is inserted. */
function joinRuns(runs: readonly UnitRun[]): UnitRun[] {
  const joined: UnitRun[] = [];
  let deleted: string[] = [];
  let inserted: string[] = [];
  const flush = () => {
    if (deleted.length > 0) joined.push({ kind: 'deleted', units: deleted });
    if (inserted.length > 0) joined.push({ kind: 'inserted', units: inserted });
    [deleted, inserted] = [[], []];
  };
  for (const run of runs) {
    switch (run.kind) {
      case 'deleted':
        deleted = [...deleted, ...run.units];
        break;
      case 'inserted':
        inserted = [...inserted, ...run.units];
        break;
      case 'kept': {
        if (run.units.length === 0) break;
        flush();
        const last = joined[joined.length - 1];
        if (last?.kind === 'kept') joined[joined.length - 1] = { kind: 'kept', units: [...last.units, ...run.units] };
        else joined.push(run);
        break;
      }
      default:
        return run.kind satisfies never;
    }
  }
  flush();
  return joined;
}
