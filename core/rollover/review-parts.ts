import type { Entry, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import type { SpotText } from './spots.ts';

/** Headings of parts that tell what was done: 2026年工作回顾, 主要工作情况, “十四五”发展基础. */
const heading =
  /回顾(?:$|[与和及])|^(?:\d{4}年)?度?(?:全[市县区局])?(?:主要|重点)?工作(?:总结|(?:开展|完成|落实)?情况|成效)$|(?:目标|任务)(?:完成|落实)情况$|^(?:主要|发展)(?:成效|成绩|成就|基础)$/u;
/** How a paragraph begins that looks back, wherever it stands. */
const opening =
  /^(?:各位代表[，！：])?(?:一年来|过去(?:的)?一年|刚刚过去的|即将过去的|回[顾望首](?:过去|\d{4}年|一年))/u;

/** Tells whether a text looks back on the year before. */
export type LooksBack = (spot: Pick<SpotText, 'ownerId' | 'text'>) => boolean;

/**
 * Finds the parts of a plan that look back: a part with the role of a review or a heading that says so with all below it, and
 * paragraphs that begin as a review does. Nothing in them is continued: what was done in one year is told anew of the next.
 */
export function findReviews(plan: Pick<Plan, 'entries'>): LooksBack {
  const reviews = new Set([...walkEntries(findReviewHeads(plan))].map(({ entry }) => entry.id));
  return ({ ownerId, text }) => (ownerId !== null && reviews.has(ownerId)) || opening.test(text);
}

/** The parts that look back, each with all below it, in reading order. */
export function findReviewHeads({ entries }: Pick<Plan, 'entries'>): Entry[] {
  return entries.flatMap((entry) =>
    entry.role === 'review' || heading.test(entry.heading ?? '')
      ? [entry]
      : findReviewHeads({ entries: entry.children }),
  );
}
