import { bigramsOf } from '../../core/corpus/bigrams.ts';
import { likeness, profileOf } from '../../core/compare/similarity.ts';
import { isBare, type EntryAtHand } from '../../core/corpus/rank-suggestions.ts';
import type { Passage, PassageFilter, Source } from '../../core/corpus/source.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import type { SourceList } from './find-passages.ts';

/** Bigrams that are looked up; of a long entry those of its heading and others all over its text. */
const MOST_BIGRAMS = 240;
/** A bigram in more passages than this tells little; those it is looked for in are the ones with the role. */
const COMMON = 400;
/** Passages that are read and compared in full. */
const MOST_CANDIDATES = 300;
/** Headings like that of an entry without text, and passages below each, that are compared besides. */
const MOST_HEADINGS = 30;
const MOST_BELOW = 12;

/**
 * Passages that share words with an entry, likeliest first: every bigram of the entry votes for the passages it stands in,
 * the rarer the more. What stands in very many passages votes only for those with the role of the entry.
 */
export async function findCandidates(
  database: CorpusDatabase,
  sources: SourceList,
  entry: EntryAtHand,
  filter: PassageFilter,
): Promise<{ passage: Passage; source: Source }[]> {
  const votes = new Map<number, number>();
  const cast = (ids: readonly number[], weight: number): void => {
    for (const id of ids) votes.set(id, (votes.get(id) ?? 0) + weight);
  };
  for (const bigram of bigramsToAsk(entry)) {
    const found = await database.find([bigram], null, null, COMMON);
    if (found.length < COMMON) cast(found, weightOf(found.length));
    else if (entry.role !== null) {
      const withRole = await database.find([bigram], entry.role, null, COMMON);
      if (withRole.length < COMMON) cast(withRole, weightOf(COMMON));
    }
  }
  const best = [...votes.entries()]
    .filter(([id]) => sources.isAllowed(id, filter))
    .sort(([one, votesOfOne], [other, votesOfOther]) => votesOfOther - votesOfOne || one - other)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
  const found = await database.passages(best);
  if (isBare(entry)) found.push(...(await belowLikeHeadings(database, sources, entry, found)));
  return found.flatMap((passage) => {
    const source = sources.byId(passage.sourceId);
    const isWanted = !filter.roles || (passage.role !== null && filter.roles.includes(passage.role));
    return source && isWanted ? [{ passage, source }] : [];
  });
}

/** What stands below the headings that are likest to the entry's own: while it has no text, those are what it may become. */
async function belowLikeHeadings(
  database: CorpusDatabase,
  sources: SourceList,
  { heading }: EntryAtHand,
  found: readonly Passage[],
): Promise<Passage[]> {
  const wanted = profileOf(heading);
  const headings = found
    .filter(({ isHeading }) => isHeading)
    .map((passage) => ({ passage, alike: likeness(wanted, profileOf(passage.text)) }))
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST_HEADINGS);
  const known = new Set(found.map(({ id }) => id));
  const below = await Promise.all(
    headings.map(async ({ passage: { id, sourceId, entry } }) => {
      const last = Math.min(id + MOST_BELOW, sources.byId(sourceId)?.last ?? id);
      const next = await database.passagesIn({ first: id + 1, last });
      return next.filter((passage) => passage.entry === entry && !passage.isHeading);
    }),
  );
  return below.flat().filter(({ id }) => !known.has(id));
}

/** How much a bigram in so many passages says. */
function weightOf(passages: number): number {
  return 1 / Math.log2(2 + passages);
}

function bigramsToAsk({ heading, text }: EntryAtHand): string[] {
  const distinct = (of: string): string[] =>
    [...new Set(bigramsOf(of).split(' '))].filter(({ length }) => length === 2);
  const ofHeading = distinct(heading);
  const ofText = distinct(text);
  const step = Math.max(1, ofText.length / MOST_BIGRAMS);
  const sampled = Array.from({ length: Math.floor(ofText.length / step) }, (_, at) => ofText[Math.floor(at * step)]!);
  return [...new Set([...ofHeading, ...sampled])];
}
