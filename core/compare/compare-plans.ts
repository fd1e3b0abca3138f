import { createPlaceFinder } from '../checks/place.ts';
import { computeLabels } from '../numbering/compute-labels.ts';
import type { Plan } from '../plan/schema.ts';
import { compareAnnexes } from './compare-annexes.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareContent, isContentChanged } from './compare-entry.ts';
import { compareProperties } from './compare-properties.ts';
import { compareTexts } from './compare-texts.ts';
import {
  changeKinds,
  type ChangeKind,
  type ComparedRow,
  type EntryComparison,
  type EntrySide,
  type PlanComparison,
} from './comparison.ts';
import { findMoves } from './find-moves.ts';
import { flattenPlan, type FlatEntry } from './flat-plan.ts';
import { matchEntries } from './match-entries.ts';
import { orderRows } from './order-rows.ts';
import { renewReferences } from './renew-references.ts';

/**
 * Compares two plans entry by entry: what was changed, and by which characters, what was added, removed, moved or put on
 * another level; and what else differs. Takes a time about proportional to the length of both. Numbers are computed, so
 * an entry whose number alone is another one is unchanged, and so is one that refers to such an entry.
 */
export function comparePlans(older: Plan, after: Plan): PlanComparison {
  const before = renewReferences(older, after);
  const [flatBefore, flatAfter] = [flattenPlan(before), flattenPlan(after)];
  const matches = matchEntries(flatBefore, flatAfter, before.id === after.id);
  const moved = findMoves(flatBefore, flatAfter, matches);
  const [sideBefore, sideAfter] = [createSides(before), createSides(after)];

  const ofAfter = flatAfter.map((now): EntryComparison => {
    const index = matches.beforeOf(now.index);
    const old = index === undefined ? null : flatBefore[index]!;
    return compareEntry(old && sideBefore(old), sideAfter(now), moved.has(now.index));
  });
  const rows = orderRows({
    before: flatBefore,
    after: flatAfter,
    matches,
    moved,
    ofAfter: (index) => ofAfter[index]!,
    ofRemoved: (index) => compareEntry(sideBefore(flatBefore[index]!), null, false),
  });
  const title = compareTexts(before.title, after.title);
  const properties = compareProperties(before, after);
  const preamble = compareBlocks(before.preamble, after.preamble);
  const annexes = compareAnnexes(before.annexes, after.annexes);
  const counts = countKinds(rows);
  return {
    title,
    properties,
    preamble,
    rows,
    annexes,
    counts,
    differences:
      rows.filter((row) => row.type === 'entry' && row.comparison.kinds.length > 0).length +
      (title.some((run) => run.kind !== 'kept') ? 1 : 0) +
      (properties.length > 0 ? 1 : 0) +
      (preamble.some((block) => block.change !== 'kept') ? 1 : 0) +
      annexes.filter((annex) => annex.change !== 'kept' || annex.isMoved).length,
  };
}

function createSides(plan: Plan): (flat: FlatEntry) => EntrySide {
  const labels = computeLabels(plan);
  const placeOf = createPlaceFinder(plan);
  return ({ entry }) => ({ entry, label: labels.get(entry.id)?.text ?? '', place: placeOf(entry.id) });
}

function compareEntry(before: EntrySide | null, after: EntrySide | null, isMoved: boolean): EntryComparison {
  const content = compareContent(before?.entry ?? null, after?.entry ?? null);
  const [old, now] = [before?.entry.level, after?.entry.level];
  const levels = old !== undefined && now !== undefined && old !== now ? { before: old, after: now } : null;
  const kinds: ChangeKind[] = [];
  if (!before) kinds.push('added');
  else if (!after) kinds.push('removed');
  else if (isContentChanged(content)) kinds.push('changed');
  if (isMoved) kinds.push('moved');
  if (levels) kinds.push('relevelled');
  return { id: (after ?? before!).entry.id, before, after, kinds, ...content, levels };
}

function countKinds(rows: readonly ComparedRow[]): PlanComparison['counts'] {
  const counts = Object.fromEntries([...changeKinds, 'unchanged'].map((kind) => [kind, 0])) as Record<
    ChangeKind | 'unchanged',
    number
  >;
  for (const { type, comparison } of rows) {
    if (type === 'departure') continue;
    if (comparison.kinds.length === 0) counts.unchanged += 1;
    for (const kind of comparison.kinds) counts[kind] += 1;
  }
  return counts;
}
