import { foldText } from './bigrams.ts';
import { POISONED, type Origin, type Passage, type Source } from './source.ts';

/** A passage found, with what it is worth. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly source: Source;
  /** Higher is better; comparable only within one answer. */
  readonly score: number;
  /** How many sources say the same, this one included. */
  readonly times: number;
}

/** What a document is worth for whose it is. */
export const worthOfOrigin: Readonly<Record<Origin, number>> = { own: 0.5, superior: 0.3, other: 0 };
/** What a year of age costs. */
const AGE = 0.05;
const OLDEST = 10;

/**
 * What a source is worth before its text is looked at: own before superior before other, newer before older, poisoned and
 * doubled ones last.
 */
export function worthOfSource(source: Source, newestYear: number): number {
  const age = source.year === null ? OLDEST : Math.min(OLDEST, Math.max(0, newestYear - source.year));
  const isBad = source.poison >= POISONED || source.duplicateOf !== null;
  return worthOfOrigin[source.origin] - AGE * age - (isBad ? 1 : 0);
}

/**
 * Ranks what a search found. All hits hold all phrases, so what tells them apart is how much of the passage they are, whether a
 * clause begins with them, and the source. Equal texts count once, in their best source.
 */
export function rankHits(
  hits: readonly { readonly passage: Passage; readonly source: Source }[],
  phrases: readonly string[],
  newestYear: number,
): RankedPassage[] {
  const best = new Map<string, RankedPassage>();
  for (const { passage, source } of hits) {
    const score = worthOfText(passage, phrases) + worthOfSource(source, newestYear);
    const known = best.get(passage.text);
    if (!known) best.set(passage.text, { passage, source, score, times: 1 });
    else if (known.score >= score) best.set(passage.text, { ...known, times: known.times + 1 });
    else best.set(passage.text, { passage, source, score, times: known.times + 1 });
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.passage.id - other.passage.id);
}

function worthOfText({ text, isHeading }: Passage, phrases: readonly string[]): number {
  const folded = foldText(text);
  let worth = isHeading ? 0.2 : 0;
  let covered = 0;
  for (const phrase of phrases) {
    const at = folded.indexOf(phrase);
    covered += phrase.length;
    if (at === 0 || (at > 0 && !/[\p{L}\p{N}]/u.test(folded[at - 1]!))) worth += 0.4 / phrases.length;
    if (folded.includes(phrase, at + phrase.length)) worth += 0.1 / phrases.length;
  }
  // A phrase in a short sentence says more than one in a long one, but a heading alone should not win by its shortness.
  return worth + (2 * covered) / (covered + Math.max(16, text.length));
}
