/** Characters of a run from which it counts as taken over (雷同): shorter ones are the language of the trade. */
export const LEAST_RUN = 13;

/** The same characters in two texts, each as a place in the text as it was given. */
export interface SharedRun {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

export interface Likeness {
  /** Longest runs first found, in the order of the one text, none overlapping. */
  readonly runs: readonly SharedRun[];
  /** Characters of the one text, blanks and marks left out, that stand in runs. */
  readonly shared: number;
  readonly characters: number;
}

/** Letters, digits and Han characters of a text with the place of each. */
interface Bare {
  readonly chars: string;
  readonly places: readonly number[];
}

/**
 * How much of a text stands in another in runs of at least `LEAST_RUN` characters. Marks and blanks neither count nor
 * interrupt a run. Time is proportional to the lengths.
 */
export function findSharedRuns(text: string, other: string): Likeness {
  const [one, two] = [bareOf(text), bareOf(other)];
  const starts = new Map<string, number[]>();
  for (let at = 0; at + LEAST_RUN <= two.chars.length; at += 1) {
    const key = two.chars.slice(at, at + LEAST_RUN);
    const known = starts.get(key);
    if (!known) starts.set(key, [at]);
    else if (known.length < 16) known.push(at);
  }
  const runs: SharedRun[] = [];
  let shared = 0;
  for (let at = 0; at + LEAST_RUN <= one.chars.length;) {
    const found = longestAt(one.chars, two.chars, at, starts.get(one.chars.slice(at, at + LEAST_RUN)) ?? []);
    if (found === null) {
      at += 1;
      continue;
    }
    runs.push({
      start: one.places[at]!,
      end: one.places[at + found.length - 1]! + 1,
      otherStart: two.places[found.at]!,
      otherEnd: two.places[found.at + found.length - 1]! + 1,
    });
    shared += found.length;
    at += found.length;
  }
  return { runs, shared, characters: one.chars.length };
}

function longestAt(
  one: string,
  two: string,
  at: number,
  candidates: readonly number[],
): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const candidate of candidates) {
    let length = LEAST_RUN;
    while (at + length < one.length && one[at + length] === two[candidate + length]) length += 1;
    if (length > (best?.length ?? 0)) best = { at: candidate, length };
  }
  return best;
}

function bareOf(text: string): Bare {
  let chars = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    chars += text[at]!;
    places.push(at);
  }
  return { chars, places };
}
