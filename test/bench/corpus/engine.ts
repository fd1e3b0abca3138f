/** What an engine of the bench does, and how it is measured: each in a process of its own, so that memory is its own. */
import { readFileSync } from 'node:fs';
import { bigramsOf } from '../../../core/corpus/bigrams.ts';
import type { Queries } from './sentences.ts';

export interface Engine {
  /** Indexes all sentences, from memory; tells how long it took where its input had to be made first. */
  index(sentences: readonly string[]): Promise<number | void>;
  /** The ten best. */
  search(text: string): Promise<readonly string[]>;
  /** What only ours can be asked. */
  more?(sentences: readonly string[]): Promise<Record<string, number>>;
}

export interface Figures {
  /** Sentences a second. */
  readonly indexing: number;
  /** Megabytes resident after the searches, and most at any time up to then. */
  readonly memory: number;
  readonly peak: number;
  /** Milliseconds by name. */
  readonly times: Record<string, number>;
  /** Share of the answers that hold the words as they are. */
  readonly exact: number;
}

/** All engines get the same tokens. */
export function tokensOf(text: string): string[] {
  return bigramsOf(text).split(' ');
}

/** The value below which 95 of 100 lie. */
export function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)]!;
}

/** Measures an engine on the sentences and the queries in the files the command line names, and prints the figures. */
export async function measure(engine: Engine): Promise<void> {
  const sentences = readFileSync(process.argv[2] ?? '', 'utf8').split('\n');
  const began = performance.now();
  const spent = (await engine.index(sentences)) ?? performance.now() - began;
  const indexing = (sentences.length / spent) * 1000;
  const queries = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8')) as Queries;
  const times: Record<string, number> = {};
  let answers = 0;
  let exact = 0;
  const ask = async (name: string, texts: readonly string[]): Promise<void> => {
    for (const text of texts.slice(0, 20)) await engine.search(text);
    const taken: number[] = [];
    for (const query of texts) {
      let least = Infinity;
      let found: readonly string[] = [];
      // The best of three: other programs on the machine interrupt the rest.
      for (let time = 0; time < 3; time += 1) {
        const start = performance.now();
        found = await engine.search(query);
        least = Math.min(least, performance.now() - start);
      }
      taken.push(least);
      answers += found.length;
      exact += found.filter((text) => text.includes(query)).length;
    }
    times[name] = p95(taken);
  };
  for (const [name, texts] of Object.entries(queries)) await ask(name, texts);
  globalThis.gc?.();
  const memory = process.memoryUsage.rss() / 1024 / 1024;
  const peak = process.resourceUsage().maxRSS / 1024;
  Object.assign(times, await engine.more?.(sentences));
  const figures: Figures = { indexing, memory, peak, times, exact: answers === 0 ? 0 : exact / answers };
  console.log(JSON.stringify(figures));
}
