import type { SectionRole } from '../plan/schema.ts';
import { likeness, profileOf, type Profile } from '../compare/similarity.ts';
import { rankHits, worthOfSource, type RankedPassage } from './rank-hits.ts';
import { POISONED, type Passage, type Source } from './source.ts';

/** The entry that is being written. */
export interface EntryAtHand {
  readonly role: SectionRole | null;
  readonly heading: string;
  /** What stands of its body. */
  readonly text: string;
}

/** Characters of text below which an entry is judged by its heading. */
const BARE = 8;

/** Whether an entry has no text yet that anything could be found by. */
export function isBare({ text }: EntryAtHand): boolean {
  return text.trim().length < BARE;
}

/** How much the parts of the judgement weigh against one another. */
const weights = { text: 4, coverage: 0.15, heading: 0.3, role: 0.5, source: 0.05 };
/** The same for an entry that has only a heading: what stood below one like it counts, and no summary in its own words. */
const bareWeights = { text: 0.5, coverage: 0.15, heading: 4, role: 0.5, source: 0.05 };
/** How alike two suggestions may be before the second is worth less. */
const REPETITION = 0.6;
/** What each further passage of one entry loses, as a share, where an entry is judged by its heading. */
const SAME_ENTRY = 0.06;
/** Passages that are compared with one another to bring variety in. */
const COMPARED = 40;

/**
 * Ranks passages as suggestions for an entry: by likeness of text and heading, role of the part, source; then each next
 * one is the best that does not repeat those before it. Poisoned sources and what stands in the entry already are left out.
 */
export function rankSuggestions(
  entry: EntryAtHand,
  candidates: readonly { readonly passage: Passage; readonly source: Source }[],
  newestYear: number,
  limit: number,
): RankedPassage[] {
  const hasOnlyHeading = isBare(entry);
  const weighed = hasOnlyHeading ? bareWeights : weights;
  const wanted = profileOf(entry.heading + entry.text);
  const heading = profileOf(entry.heading);
  const usable = candidates.filter(
    ({ passage, source }) =>
      source.poison < POISONED &&
      !passage.isHeading &&
      !entry.text.includes(passage.text) &&
      !saysNoMore(passage.text, entry.heading),
  );
  const profiles = new Map<number, Profile>();
  const scored = rankHits(usable, [], newestYear).map((one) => {
    const profile = profileOf(one.passage.text);
    profiles.set(one.passage.id, profile);
    const score =
      weighed.text * likeness(wanted, profile) +
      weighed.coverage * coverage(wanted, profile) +
      weighed.heading * (entry.heading === '' ? 0 : likeness(heading, profileOf(one.passage.heading))) +
      weighed.role * (entry.role !== null && one.passage.role === entry.role ? 1 : 0) +
      weighed.source * worthOfSource(one.source, newestYear);
    return { ...one, score };
  });
  scored.sort((one, other) => other.score - one.score || one.passage.id - other.passage.id);
  return diversify(scored.slice(0, Math.max(COMPARED, limit)), profiles, limit, hasOnlyHeading ? SAME_ENTRY : 0);
}

/** Whether a sentence is only the heading over again: 三是加强教师队伍建设。 */
function saysNoMore(text: string, heading: string): boolean {
  const core = text.replace(/^[一二三四五六七八九十]+(?:是|要|、)/u, '').replace(/[。；，]$/u, '');
  return core !== '' && heading.includes(core);
}

/** Share of the shorter text's pairs that the other has: a short formula in a long entry is still a good one. */
function coverage(one: Profile, other: Profile): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : (likeness(one, other) * (one.size + other.size)) / (2 * least);
}

function diversify(
  ranked: readonly RankedPassage[],
  profiles: ReadonlyMap<number, Profile>,
  limit: number,
  sameEntry: number,
): RankedPassage[] {
  const left = [...ranked];
  const chosen: RankedPassage[] = [];
  while (left.length > 0 && chosen.length < limit) {
    let best = 0;
    let bestScore = -Infinity;
    left.forEach((one, at) => {
      const alike = Math.max(
        0,
        ...chosen.map((other) => likeness(profiles.get(one.passage.id)!, profiles.get(other.passage.id)!)),
      );
      const neighbours = chosen.filter((other) => isSameEntry(one.passage, other.passage)).length;
      const lost = (alike > REPETITION ? alike - REPETITION : 0) + sameEntry * neighbours;
      const score = one.score * (1 - lost);
      if (score > bestScore) [best, bestScore] = [at, score];
    });
    chosen.push(...left.splice(best, 1));
  }
  return chosen;
}

function isSameEntry(one: Passage, other: Passage): boolean {
  return one.sourceId === other.sourceId && one.entry === other.entry;
}
