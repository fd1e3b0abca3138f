import type { SourceLikeness } from '../../core/contract/corpus.ts';
import { chaptersOf, textOfPlan, type Chapter } from '../../core/corpus/chapters.ts';
import { findSharedRuns } from '../../core/corpus/shared-runs.ts';
import type { PassageFilter } from '../../core/corpus/source.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';

/** Most characters of a chapter that are compared. */
const MOST_CHARACTERS = 200_000;

/** With whose documents in the corpus a plan is compared. */
export const likenessScopes = ['others', 'own', 'every'] as const;
export type LikenessScope = (typeof likenessScopes)[number];

const filters: Readonly<Record<LikenessScope, PassageFilter>> = {
  others: { origins: ['other', 'superior'] },
  own: { origins: ['own'] },
  every: {},
};

/** How much of a chapter stands elsewhere in long runs. */
export interface ChapterLikeness {
  readonly chapter: Chapter;
  /** Characters that count, blanks and marks left out. */
  readonly characters: number;
  /** Of them in last year's plan; null where there is none. */
  readonly lastYear: number | null;
  /** The source of the corpus that shares most; null where none shares anything. */
  readonly corpus: SourceLikeness | null;
}

/** Measures the chapters of a plan one after the other; `isStale` stops it. Null: stopped. */
export async function measureLikeness(
  plan: Plan,
  scope: LikenessScope,
  isStale: () => boolean,
): Promise<Result<ChapterLikeness[]> | null> {
  const previous = plan.rollover ? textOfPlan(plan.rollover.previous) : null;
  const measured: ChapterLikeness[] = [];
  for (const chapter of chaptersOf(plan)) {
    const text = chapter.text.slice(0, MOST_CHARACTERS);
    // One more than is shown: the formulas of the program do not count.
    const answer = await host.request('corpus.likeness', { text, filter: filters[scope], limit: 2 });
    if (isStale()) return null;
    if (!answer.ok) return answer;
    measured.push({
      chapter,
      characters: answer.value.characters,
      lastYear: previous === null ? null : findSharedRuns(text, previous).shared,
      corpus: answer.value.sources.find(({ source }) => !isStarterPack(source)) ?? null,
    });
  }
  return { ok: true, value: measured };
}

/** A run of a chapter with what stands around it there and in the other text. */
export interface LikePair {
  readonly here: Excerpt;
  readonly there: Excerpt;
  /** The passage it stands in where the other text is a source of the corpus. */
  readonly passageId: number | null;
}

/** A piece of text with the run in it. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Pairs of a chapter and last year's plan. */
export function pairsWithLastYear(chapter: Chapter, previous: Plan): LikePair[] {
  const other = textOfPlan(previous);
  return findSharedRuns(chapter.text, other).runs.map((run) => ({
    here: excerptOf(chapter.text, run.start, run.end),
    there: excerptOf(other, run.otherStart, run.otherEnd),
    passageId: null,
  }));
}

/** Pairs of a chapter and a source of the corpus. */
export function pairsWithSource(chapter: Chapter, { runs }: SourceLikeness): LikePair[] {
  return runs.map(({ start, end, passageId, text }) => {
    const [found] = findSharedRuns(chapter.text.slice(start, end), text).runs;
    return {
      here: excerptOf(chapter.text, start, end),
      there: { text, start: found?.otherStart ?? 0, end: found?.otherEnd ?? 0 },
      passageId,
    };
  });
}

/** The lines that a run stands in. */
function excerptOf(text: string, start: number, end: number): Excerpt {
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  return { text: text.slice(from, next < 0 ? undefined : next), start: start - from, end: end - from };
}

/** The source of the corpus that a chapter is held against, with the runs as they are now. */
export async function likenessToSource(chapter: Chapter, sourceId: number): Promise<SourceLikeness | null> {
  const text = chapter.text.slice(0, MOST_CHARACTERS);
  const answer = await host.request('corpus.likeness', { text, filter: {}, limit: 100 });
  return answer.ok ? (answer.value.sources.find(({ source }) => source.id === sourceId) ?? null) : null;
}
