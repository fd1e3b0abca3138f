import type { SourceLikeness } from '../../core/contract/corpus.ts';
import { chaptersOf, textOfPlan, type Chapter } from '../../core/corpus/chapters.ts';
import { findSharedRuns } from '../../core/corpus/shared-runs.ts';
import type { PassageFilter } from '../../core/corpus/source.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';

/** Sources that are counted and listed. */
export const MOST_SOURCES = 100;
/** Most characters of a chapter that are compared. */
const MOST_CHARACTERS = 200_000;

/** With whose documents in the corpus a plan is compared. */
export const likenessScopes = ['others', 'own', 'every'] as const;
export type LikenessScope = (typeof likenessScopes)[number];

/** What of the corpus each scope lets through. */
export const likenessFilters: Readonly<Record<LikenessScope, PassageFilter>> = {
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
  /** How many sources share something. */
  readonly sources: number;
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
    const answer = await host.request('corpus.likeness', {
      text,
      filter: likenessFilters[scope],
      limit: MOST_SOURCES,
    });
    if (isStale()) return null;
    if (!answer.ok) return answer;
    // The formulas of the program do not count.
    const sources = answer.value.sources.filter(({ source }) => !isStarterPack(source));
    measured.push({
      chapter,
      characters: answer.value.characters,
      lastYear: previous === null ? null : findSharedRuns(text, previous).shared,
      corpus: sources[0] ?? null,
      sources: sources.length,
    });
  }
  return { ok: true, value: measured };
}

/** A piece of text with a run in it. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run within one line of a chapter, with the lines it stands in here and there. */
export interface LikePair {
  readonly here: Excerpt;
  readonly there: Excerpt;
}

/** The runs that a chapter shares with another text, line by line. */
export function findLikePairs({ text }: Chapter, other: string): LikePair[] {
  return findSharedRuns(text, other).runs.flatMap((run) => {
    const there = other.slice(run.otherStart, run.otherEnd);
    const pairs: LikePair[] = [];
    for (let at = run.start; at < run.end;) {
      const end = endOfLine(text, at, run.end);
      // A line of fewer characters, such as a heading, is no run of its own.
      const [found] = findSharedRuns(text.slice(at, end), there).runs;
      if (found) {
        const [start, stop] = [run.otherStart + found.otherStart, run.otherStart + found.otherEnd];
        pairs.push({
          here: excerptOf(text, at + found.start, at + found.end),
          there: excerptOf(other, start, stop),
        });
      }
      at = end + 1;
    }
    return pairs;
  });
}

function endOfLine(text: string, from: number, most: number): number {
  const next = text.indexOf('\n', from);
  return next < 0 ? most : Math.min(next, most);
}

/** The lines that a run stands in. */
function excerptOf(text: string, start: number, end: number): Excerpt {
  const from = text.lastIndexOf('\n', start) + 1;
  return { text: text.slice(from, endOfLine(text, end, text.length)), start: start - from, end: end - from };
}
