import type { RequestOutput } from '../../core/contract/contract.ts';
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

/** What a chapter is held against, as one text. */
export interface OtherText {
  readonly title: string;
  readonly text: string;
  /** Where each passage begins where the text is a source of the corpus; empty for last year's plan. */
  readonly starts: readonly { readonly at: number; readonly passageId: number }[];
}

/** Last year's plan as it is held against. */
export function lastYearAsText(previous: Plan): OtherText {
  return { title: previous.title, text: textOfPlan(previous), starts: [] };
}

/** A source of the corpus as it is held against: a line for each paragraph. */
export function sourceAsText({ source, passages }: RequestOutput<'corpus.read'>): OtherText {
  const starts: { at: number; passageId: number }[] = [];
  let text = '';
  passages.forEach(({ id, text: words, paragraph }, index) => {
    if (index > 0 && passages[index - 1]?.paragraph !== paragraph) text += '\n';
    starts.push({ at: text.length, passageId: id });
    text += words;
  });
  return { title: source.title, text, starts };
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
  /** The passage it begins in; null in last year's plan. */
  readonly passageId: number | null;
}

/** The runs that a chapter shares with another text, line by line. */
export function findLikePairs({ text }: Chapter, other: OtherText): LikePair[] {
  return findSharedRuns(text, other.text).runs.flatMap((run) => {
    const there = other.text.slice(run.otherStart, run.otherEnd);
    const pairs: LikePair[] = [];
    for (let at = run.start; at < run.end;) {
      const end = endOfLine(text, at, run.end);
      // A line of fewer characters, such as a heading, is no run of its own.
      const [found] = findSharedRuns(text.slice(at, end), there).runs;
      if (found) {
        const [start, stop] = [run.otherStart + found.otherStart, run.otherStart + found.otherEnd];
        pairs.push({
          here: excerptOf(text, at + found.start, at + found.end),
          there: excerptOf(other.text, start, stop),
          passageId: other.starts.findLast((passage) => passage.at <= start)?.passageId ?? null,
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
