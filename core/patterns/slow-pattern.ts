import { createPatternGraph, type Choice, type PatternGraph } from './pattern-graph.ts';

/** The longest text that is given to one expression at a time. */
export const LONGEST_SEARCHED = 500;
/** What repeats without end may share out one text in at most so many: where a match begins is one of them. */
const MOST_STEPS = LONGEST_SEARCHED ** 3;

/** The part of an expression that would hang on some text. */
export interface SlowPart {
  /**
   * `doubled`: what repeats can take the same text in two ways, then in four, and so on, as (a+)+ does. `chained`: what repeats
   * can share out one text in every way, as .*.*.* does.
   */
  readonly is: 'doubled' | 'chained';
  /** What repeats, as it is written. */
  readonly sources: readonly string[];
}

/**
 * What in an expression could take ages on some text of `LONGEST_SEARCHED` characters; null where nothing can. The expression must be one
 * that `new RegExp(pattern, 'u')` takes. Nothing is run: it is the ambiguity of its automaton that is measured. So whatever
 * passes is bounded, and what does not may now and then have been harmless.
 */
export function findSlowPart(pattern: string): SlowPart | null {
  const graph = createPatternGraph(pattern);
  if (graph.doubled !== null) return { is: 'doubled', sources: [graph.doubled] };
  const doubled = graph.choices.find((choice) => choice.isLoop && isAmbiguous(graph, choice));
  if (doubled) return { is: 'doubled', sources: [doubled.source] };
  const { steps, sources } = costliestChain(graph, /^\^[^|]*$/u.test(pattern) ? 1 : LONGEST_SEARCHED);
  return steps > MOST_STEPS ? { is: 'chained', sources } : null;
}

/**
 * Whether a text leads from one place of a loop back to it in two ways (exponential ambiguity): two walks that part, read the same, and
 * meet again.
 */
function isAmbiguous({ follow, sets }: PatternGraph, loop: Choice): boolean {
  const alive = placesOnTheWay(follow, loop);
  const nextOf = (place: number) => [...follow[place]!].filter((next) => alive.has(next));
  const seen = new Set<string>();
  const waiting: [number, number][] = [];
  /** Walks on from two places; tells whether the walks meet. */
  const walk = (ones: readonly number[], others: readonly number[], isParted: boolean): boolean => {
    for (const one of ones) {
      for (const other of others) {
        if ((sets[one]! & sets[other]!) === 0n) continue;
        if (one === other && isParted) return true;
        const key = one < other ? `${one} ${other}` : `${other} ${one}`;
        if (one === other || seen.has(key)) continue;
        seen.add(key);
        waiting.push([one, other]);
      }
    }
    return false;
  };
  const begun = new Set<string>();
  for (const place of alive) {
    const next = nextOf(place);
    const key = next.join(' ');
    if (!begun.has(key)) walk(next, next, false);
    begun.add(key);
  }
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    if (walk(nextOf(pair[0]), nextOf(pair[1]), true)) return true;
  }
  return false;
}

/** The places of a loop from which its end can be reached: all but those that only look ahead or behind. */
function placesOnTheWay(follow: PatternGraph['follow'], { from, to, lasts }: Choice): Set<number> {
  const before = new Map<number, number[]>();
  for (let place = from; place < to; place += 1) {
    for (const next of follow[place]!) before.set(next, [...(before.get(next) ?? []), place]);
  }
  const reached = new Set(lasts);
  for (const place of reached) for (const earlier of before.get(place) ?? []) reached.add(earlier);
  return reached;
}

/**
 * The greatest product of ways along choices that can share one text out among them, and these choices. The first of them is where in
 * the text the match begins.
 */
function costliestChain(graph: PatternGraph, starts: number): { steps: number; sources: string[] } {
  const everything = graph.sets.reduce((all, set) => all | set, 0n);
  const chains: { choice: Choice; set: bigint; steps: number; sources: string[] }[] = [];
  for (const choice of graph.choices.toSorted((one, other) => one.from - other.from)) {
    const set = graph.sets.slice(choice.from, choice.to).reduce((all, one) => all | one, 0n);
    const earlier = chains.filter(
      (chain) =>
        chain.choice.to <= choice.from &&
        leads(
          graph,
          graph.follow.filter((_, place) => chain.choice.lasts.includes(place)),
          choice,
          chain.set & set,
        ),
    );
    const longest = earlier.reduce((best, one) => (one.steps > best.steps ? one : best), {
      steps: leads(graph, [new Set(graph.firsts)], choice, everything & set) ? starts : 1,
      sources: [] as string[],
    });
    chains.push({
      choice,
      set,
      steps: longest.steps * Math.min(choice.ways, LONGEST_SEARCHED),
      sources: [...longest.sources, choice.source],
    });
  }
  return chains.reduce((best, one) => (one.steps > best.steps ? one : best), { steps: 1, sources: [] as string[] });
}

/** Whether a choice can be reached on characters of a set alone. */
function leads(
  { follow, sets }: PatternGraph,
  begin: readonly ReadonlySet<number>[],
  { firsts }: Choice,
  common: bigint,
): boolean {
  if (common === 0n) return false;
  const reached = new Set(begin.flatMap((places) => [...places]).filter((place) => (sets[place]! & common) !== 0n));
  for (const place of reached) {
    if (firsts.includes(place)) return true;
    for (const next of follow[place]!) if ((sets[next]! & common) !== 0n) reached.add(next);
  }
  return false;
}
