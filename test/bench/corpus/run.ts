// npm run bench:corpus: indexing, searching, completing and opening 300,000 sentences, beside MiniSearch, FlexSearch and Orama.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figures } from './engine.ts';
import { writeQueries, writeSentences } from './sentences.ts';

const { values } = parseArgs({ options: { sentences: { type: 'string', default: '300000' } } });
const count = Number(values.sentences);
/** Ours keeps its index on disk: what counts is a program that has opened it, searched and completed. */
const IN_USE = 'MB in use';
const peers = ['flexsearch', 'minisearch', 'orama'] as const;
const file = writeSentences(count);
const queries = writeQueries(file);

function figuresOf(engine: string): Figures {
  const script = join(import.meta.dirname, 'engines', `${engine}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--expose-gc', script, file, queries],
    {
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`${engine}: ${stderr.toString()}`);
  // Each takes minutes: what is known already is shown on standard error.
  process.stderr.write(`${engine} ${stdout.toString()}`);
  return JSON.parse(stdout.toString()) as Figures;
}

const ours = figuresOf('gangmu');
const theirs = peers.map(figuresOf);

interface Row {
  readonly name: string;
  readonly read: (figures: Figures) => number | undefined;
  readonly isMoreBetter?: true;
  /** What is asked of our figure, or of how many times it is better than the best of theirs. */
  readonly goal?: { readonly words: string; readonly isMet: (own: number, ratio: number) => boolean };
}

const time = (name: string) => (figures: Figures) => figures.times[name];
const fiveTimes = { words: '≥ 5×', isMet: (_: number, ratio: number) => ratio >= 5 };
const atMost = (most: number) => ({ words: `≤ ${most} ms`, isMet: (own: number) => own <= most });
const rows: readonly Row[] = [
  { name: '4 characters, ms', read: time('4 characters'), goal: fiveTimes },
  { name: '12 characters, ms', read: time('12 characters'), goal: fiveTimes },
  { name: '2 characters, ms', read: time('2 characters') },
  { name: 'commonest 2 characters, ms', read: time('commonest 2 characters'), goal: atMost(10) },
  { name: 'answers with the words as they are, %', read: ({ exact }) => exact * 100, isMoreBetter: true },
  {
    name: 'indexing, sentences/s',
    read: ({ indexing }) => indexing,
    isMoreBetter: true,
    goal: { words: '≥ 40,000/s', isMet: (own) => own >= 40_000 },
  },
  { name: 'memory at most while indexing, MB', read: ({ peak }) => peak },
  {
    name: 'memory in use, MB',
    read: ({ memory, times }) => times[IN_USE] ?? memory,
    goal: { words: '≥ 3×', isMet: (_, ratio) => ratio >= 3 },
  },
  { name: 'completion, ms', read: time('completion'), goal: atMost(2) },
  { name: 'suggestions, ms', read: time('suggestions') },
  { name: 'opening and first search, ms', read: time('opening'), goal: atMost(200) },
  { name: 'first completion after opening, ms', read: time('first completion') },
];

const show = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);

console.log(
  `${count} sentences, the same bigrams for all, one run; milliseconds are p95 of searches for the ten best.\n`,
);
console.log(`| | gangmu | ${peers.join(' | ')} | best of them to ours | goal |`);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { name, read, isMoreBetter, goal } of rows) {
  const own = read(ours) ?? NaN;
  const others = theirs.map(read).filter((value) => value !== undefined);
  const best = others.length === 0 ? NaN : isMoreBetter ? Math.max(...others) : Math.min(...others);
  const ratio = isMoreBetter ? own / best : best / own;
  const verdict = goal === undefined ? '' : `${goal.words}: ${goal.isMet(own, ratio) ? 'met' : 'NOT MET'}`;
  console.log(`| ${[name, show(own), ...theirs.map((one) => show(read(one))), show(ratio), verdict].join(' | ')} |`);
}
