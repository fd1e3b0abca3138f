import { escapePattern } from '../find/find-matches.ts';
import type { BorrowedRun } from '../plan/borrowed.ts';
import type { Plan } from '../plan/schema.ts';
import type { Location } from '../rollover/locate-cards.ts';
import { walkSpots, type Span, type SpotText } from '../rollover/spots.ts';

/**
 * `whole`: the words stand as they came in, but for facts that were filled in; `changed`: only some of them do; `gone`: none.
 */
export type BorrowedStatus = 'whole' | 'changed' | 'gone';

/** A borrowed run and where what is left of it stands now. */
export interface BorrowedState {
  readonly run: BorrowedRun;
  readonly status: BorrowedStatus;
  /** In reading order of the run. A run that is whole is one stretch, filled-in facts and all. */
  readonly pieces: readonly Location[];
  /** Characters of the run that still stand. */
  readonly kept: number;
}

/** Characters in a row that are left of a run by more than chance, in the block it was put into and elsewhere. */
const LEAST_AT_HOME = 6;
const LEAST_ELSEWHERE = 12;
/** Most characters that a fact may have become. */
const LONGEST_FACT = 40;

/**
 * Finds every borrowed run in the plan as it is now, so that no two claim the same words: whole, first where it was put and
 * then anywhere, else what is left of it. A run that was cut in two or moved is found again by its own words.
 */
export function locateBorrowed(plan: Plan): BorrowedState[] {
  const { borrowed = [] } = plan;
  if (borrowed.length === 0) return [];
  const texts = new Texts(plan);
  const whole = new Map(
    borrowed.flatMap((run) => {
      const piece = texts.findWhole(run);
      return piece ? [[run.id, piece] as const] : [];
    }),
  );
  return borrowed.map((run): BorrowedState => {
    const piece = whole.get(run.id);
    if (piece) return { run, status: 'whole', pieces: [piece], kept: fixedLength(run) };
    const pieces = texts.findPieces(run, { start: 0, end: run.text.length });
    const kept = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    return { run, status: pieces.length > 0 ? 'changed' : 'gone', pieces, kept };
  });
}

function fixedLength({ text, slots }: BorrowedRun): number {
  return slots.reduce((length, { start, end }) => length - (end - start), text.length);
}

/** What stands before, between and behind the facts of a run. */
function fixedParts({ text, slots }: BorrowedRun): string[] {
  const ends = [0, ...slots.map(({ end }) => end)];
  return ends.map((from, index) => text.slice(from, slots[index]?.start ?? text.length)).filter((part) => part !== '');
}

/** The texts of a plan, and what of them has been claimed. */
class Texts {
  readonly #spots: readonly SpotText[];
  /** All of them, one a line; where each begins. */
  readonly #joined: string;
  readonly #starts: readonly number[];
  readonly #byBlock: ReadonlyMap<string | null, SpotText[]>;
  readonly #claimed = new Map<SpotText, Span[]>();

  constructor(plan: Plan) {
    this.#spots = [...walkSpots(plan)].filter(({ spot }) => spot.in !== 'fact' && spot.in !== 'property');
    this.#byBlock = Map.groupBy(this.#spots, ({ spot }) => idOfText(spot));
    let at = 0;
    this.#starts = this.#spots.map(({ text }) => (at += text.length + 1) - text.length - 1);
    this.#joined = this.#spots.map(({ text }) => text).join('\n');
  }

  /** A whole run: all its words in their order, facts filled in or not. */
  findWhole(run: BorrowedRun): Location | null {
    const parts = fixedParts(run);
    // A filled-in fact at either end is not borrowed any more.
    const filledIn = parts.map(escapePattern).join(run.slots.length > 0 ? `[^\\n]{0,${LONGEST_FACT}}?` : '');
    const pattern = new RegExp(`${escapePattern(run.text)}|${filledIn}`, 'gu');
    const matchIn = (spot: SpotText): Location | null => {
      for (const { index, 0: found } of spot.text.matchAll(pattern)) {
        const claimed = this.#claim(spot, { start: index, end: index + found.length });
        if (claimed) return claimed;
      }
      return null;
    };
    if (parts.length === 0) return this.#findAnywhere(run.text);
    for (const spot of this.#home(run)) {
      const piece = matchIn(spot);
      if (piece) return piece;
    }
    const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
    for (let at = this.#joined.indexOf(longest); at >= 0; at = this.#joined.indexOf(longest, at + 1)) {
      const piece = matchIn(this.#spotAt(at));
      if (piece) return piece;
    }
    return null;
  }

  /** What is left of a stretch of a run: the longest piece, then what is left before and behind it. */
  findPieces(run: BorrowedRun, { start, end }: Span): Location[] {
    if (end - start < LEAST_AT_HOME) return [];
    const words = run.text.slice(start, end);
    const found = this.#longestAtHome(run, words) ?? this.#longestElsewhere(words);
    if (!found) return [];
    const [piece, at] = found;
    const length = piece.end - piece.start;
    return [
      ...this.findPieces(run, { start, end: start + at }),
      piece,
      ...this.findPieces(run, { start: start + at + length, end }),
    ];
  }

  #home({ blockId }: BorrowedRun): SpotText[] {
    return this.#byBlock.get(blockId) ?? [];
  }

  #findAnywhere(words: string): Location | null {
    for (let at = this.#joined.indexOf(words); at >= 0; at = this.#joined.indexOf(words, at + 1)) {
      const claimed = this.#claimAt(at, words.length);
      if (claimed) return claimed;
    }
    return null;
  }

  #longestAtHome(run: BorrowedRun, words: string): [Location, number] | null {
    const found = this.#home(run)
      .map((spot) => ({ spot, ...longestCommon(words, spot.text, this.#claimed.get(spot) ?? []) }))
      .reduce((best, one) => (best && best.length >= one.length ? best : one), null as Common | null);
    if (!found || found.length < LEAST_AT_HOME) return null;
    const piece = this.#claim(found.spot, { start: found.there, end: found.there + found.length });
    return piece && [piece, found.here];
  }

  /** Probes lie so close together that a stretch of one and a half times the least length is never missed. */
  #longestElsewhere(words: string): [Location, number] | null {
    for (let here = 0; here + LEAST_ELSEWHERE <= words.length; here += LEAST_ELSEWHERE / 2) {
      const probe = words.slice(here, here + LEAST_ELSEWHERE);
      for (let at = this.#joined.indexOf(probe); at >= 0; at = this.#joined.indexOf(probe, at + 1)) {
        let [before, length] = [0, LEAST_ELSEWHERE];
        while (before < here && this.#joined[at - before - 1] === words[here - before - 1]) before += 1;
        while (here + length < words.length && this.#joined[at + length] === words[here + length]) length += 1;
        const piece = this.#claimAt(at - before, before + length);
        if (piece) return [piece, here - before];
      }
    }
    return null;
  }

  #spotAt(at: number): SpotText {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return this.#spots[low]!;
  }

  #claimAt(at: number, length: number): Location | null {
    const spot = this.#spotAt(at);
    const start = at - this.#starts[this.#spots.indexOf(spot)]!;
    return this.#claim(spot, { start, end: start + length });
  }

  /** The stretch as a place, unless somebody else has part of it. */
  #claim(spot: SpotText, { start, end }: Span): Location | null {
    const claimed = this.#claimed.get(spot) ?? [];
    if (claimed.some((span) => span.start < end && start < span.end)) return null;
    this.#claimed.set(spot, [...claimed, { start, end }]);
    return { spot: spot.spot, start, end };
  }
}

/** Some words that stand in two texts. */
interface Common {
  readonly spot: SpotText;
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** Id by which a running text is known: of its block, of its entry or annex where it is a heading; null for what is none. */
export function idOfText(spot: SpotText['spot']): string | null {
  switch (spot.in) {
    case 'heading':
      return spot.entryId;
    case 'annexTitle':
      return spot.annexId;
    case 'paragraph':
    case 'caption':
    case 'cell':
      return spot.blockId;
    case 'property':
    case 'fact':
      return null;
    default:
      return spot satisfies never;
  }
}

/** The longest stretch of `words` in a text that touches nothing claimed; both are short. */
function longestCommon(words: string, text: string, claimed: readonly Span[]): Omit<Common, 'spot'> {
  const isTaken = (at: number) => claimed.some(({ start, end }) => start <= at && at < end);
  let best = { here: 0, there: 0, length: 0 };
  let above = new Uint16Array(words.length + 1);
  for (let there = 0; there < text.length; there += 1) {
    const row = new Uint16Array(words.length + 1);
    if (!isTaken(there)) {
      for (let here = 0; here < words.length; here += 1) {
        if (words[here] !== text[there]) continue;
        const length = above[here]! + 1;
        row[here + 1] = length;
        if (length > best.length) best = { here: here - length + 1, there: there - length + 1, length };
      }
    }
    above = row;
  }
  return best;
}
