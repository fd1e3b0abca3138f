import type { Annex } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { compareBlocks, loneBlock } from './compare-blocks.ts';
import { compareTexts } from './compare-texts.ts';
import type { AnnexComparison } from './comparison.ts';
import { findHeaviestIncreasing } from './heaviest-increasing.ts';
import { likeness, profileOf } from './similarity.ts';

const LEAST_LIKENESS = 0.4;

/** Compares annexes: the same by id, by title or by what they say; in the newer order, removed ones at their old places. */
export function compareAnnexes(before: readonly Annex[], after: readonly Annex[]): AnnexComparison[] {
  const beforeOf = matchAnnexes(before, after);
  const matched = [...beforeOf.keys()].sort((a, b) => a - b);
  const kept = findHeaviestIncreasing(matched.map((index) => ({ position: beforeOf.get(index)!, weight: 1 })));
  const moved = new Set(matched.filter((_, at) => !kept.has(at)));
  const compared = after.map((annex, index) => {
    const old = beforeOf.get(index);
    if (old === undefined) return loneAnnex(annex, index, 'added');
    return comparePair(before[old]!, annex, { before: old + 1, after: index + 1, isMoved: moved.has(index) });
  });
  const found = new Set(beforeOf.values());
  before.forEach((annex, index) => {
    if (found.has(index)) return;
    const previous = compared.findLastIndex(
      (other) => other.before !== null && !other.isMoved && other.before <= index,
    );
    compared.splice(previous + 1, 0, loneAnnex(annex, index, 'removed'));
  });
  return compared;
}

/** Index of the older annex for each newer one that has one. */
function matchAnnexes(before: readonly Annex[], after: readonly Annex[]): Map<number, number> {
  const beforeOf = new Map<number, number>();
  const taken = new Set<number>();
  const rules: readonly ((one: Annex, other: Annex) => boolean)[] = [
    (one, other) => one.id === other.id,
    (one, other) => one.title !== '' && one.title === other.title,
    (one, other) => likeness(profileOf(textOfAnnex(one)), profileOf(textOfAnnex(other))) >= LEAST_LIKENESS,
  ];
  for (const isSame of rules) {
    after.forEach((annex, index) => {
      if (beforeOf.has(index)) return;
      const old = before.findIndex((other, at) => !taken.has(at) && isSame(other, annex));
      if (old < 0) return;
      beforeOf.set(index, old);
      taken.add(old);
    });
  }
  return beforeOf;
}

function textOfAnnex({ title, body }: Annex): string {
  return [title, ...body.map(textOfBlock)].join('\n');
}

function comparePair(
  before: Annex,
  after: Annex,
  place: Pick<AnnexComparison, 'before' | 'after' | 'isMoved'>,
): AnnexComparison {
  const title = compareTexts(before.title, after.title);
  const blocks = compareBlocks(before.body, after.body);
  const isKept = title.every((run) => run.kind === 'kept') && blocks.every((block) => block.change === 'kept');
  return { id: after.id, change: isKept ? 'kept' : 'changed', ...place, title, blocks };
}

function loneAnnex(annex: Annex, index: number, change: 'added' | 'removed'): AnnexComparison {
  const kind = change === 'added' ? 'inserted' : 'deleted';
  return {
    id: annex.id,
    change,
    before: change === 'removed' ? index + 1 : null,
    after: change === 'added' ? index + 1 : null,
    isMoved: false,
    title: annex.title === '' ? [] : [{ kind, text: annex.title }],
    blocks: annex.body.map((block) => loneBlock(block, change)),
  };
}
