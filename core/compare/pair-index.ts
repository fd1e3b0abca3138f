import type { Profile } from './similarity.ts';

/** Pairs of characters that more texts than this have say nothing about which text is meant. */
const MOST_COMMON = 40;
/** Rarest pairs of a text that are looked up. */
const LOOKED_UP = 24;
/** Candidates whose likeness is worth computing. */
const MOST_CANDIDATES = 4;

/** Finds texts that share rare pairs of characters with another, without comparing each with each. */
export class PairIndex {
  readonly #textsOf = new Map<number, number[]>();
  /** How many of the pairs being looked up each text has; all 0 in between. */
  readonly #shared: Uint16Array;

  constructor(profiles: readonly Profile[]) {
    this.#shared = new Uint16Array(profiles.length);
    profiles.forEach(({ counts }, text) => {
      for (const pair of counts.keys()) {
        const known = this.#textsOf.get(pair);
        if (known) known.push(text);
        else this.#textsOf.set(pair, [text]);
      }
    });
  }

  /** Indices of the texts that share most with this one, the likeliest first. */
  candidatesFor(profile: Profile): number[] {
    const rare: number[][] = [];
    for (const pair of profile.counts.keys()) {
      const texts = this.#textsOf.get(pair);
      if (texts && texts.length <= MOST_COMMON) rare.push(texts);
    }
    rare.sort((a, b) => a.length - b.length);
    const touched: number[] = [];
    for (const texts of rare.slice(0, LOOKED_UP)) {
      for (const text of texts) {
        if (this.#shared[text] === 0) touched.push(text);
        this.#shared[text]! += 1;
      }
    }
    const shared = new Map(touched.map((text) => [text, this.#shared[text]!]));
    for (const text of touched) this.#shared[text] = 0;
    return touched.sort((a, b) => shared.get(b)! - shared.get(a)! || a - b).slice(0, MOST_CANDIDATES);
  }
}
