// npm run bench:corpus: indexing, searching, completing and opening 300,000 sentences, beside MiniSearch, FlexSearch and Orama.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figures } from './engine.ts';
import { writeSentences } from './sentences.ts';

const { values } = parseArgs({ options: { sentences: { type: 'string', default: '300000' } } });
const count = Number(values.sentences);
const peers = ['flexsearch', 'minisearch', 'orama'] as const;
const file = writeSentences(count);

function figuresOf(engine: string): Figures {
  const script = join(import.meta.dirname, 'engines', `${engine}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--expose-gc', script, file],
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
const show = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);

console.log(
  `${count} sentences, the same bigrams for all, one run; milliseconds are p95 of 300 searches for the ten best.\n`,
);
console.log(
  `| | gangmu | ${peers.join(' | ')} | best of them / ours | goal |\n| --- | --- | --- | --- | --- | --- | --- |`,
);

function row(
  name: string,
  read: (figures: Figures) => number | undefined,
  more: 'better' | 'worse',
  goal: string,
  isMet: (own: number, ratio: number) => boolean,
): void {
  const own = read(ours) ?? NaN;
  const others = theirs.map((figures) => read(figures)).filter((value) => value !== undefined);
  const best = others.length === 0 ? NaN : more === 'better' ? Math.max(...others) : Math.min(...others);
  const ratio = more === 'better' ? own / best : best / own;
  const verdict = goal === '' ? '' : `${goal}: ${isMet(own, ratio) ? 'met' : 'NOT MET'}`;
  const shown = theirs.map((figures) => show(read(figures)));
  console.log(`| ${[name, show(own), ...shown, Number.isNaN(best) ? '–' : show(ratio), verdict].join(' | ')} |`);
}

const time = (name: string) => (figures: Figures) => figures.times[name];
row('4 characters, ms', time('4 characters'), 'worse', '≥ 5×', (_, ratio) => ratio >= 5);
row('12 characters, ms', time('12 characters'), 'worse', '≥ 5×', (_, ratio) => ratio >= 5);
row('2 characters, ms', time('2 characters'), 'worse', '', () => true);
row('commonest 2 characters, ms', time('commonest 2'), 'worse', '≤ 10 ms', (own) => own <= 10);
row(
  'answers with the words as they are, %',
  ({ exact }) => exact * 100,
  'better',
  '',
  () => true,
);
row(
  'indexing, sentences/s',
  ({ indexing }) => indexing,
  'better',
  '≥ 40,000/s',
  (own) => own >= 40_000,
);
row(
  'memory, MB',
  ({ memory }) => memory,
  'worse',
  '≥ 3×',
  (_, ratio) => ratio >= 3,
);
row('completion, ms', time('completion'), 'worse', '≤ 2 ms', (own) => own <= 2);
row('suggestions, ms', time('suggestions'), 'worse', '', () => true);
row('opening and first search, ms', time('opening'), 'worse', '≤ 200 ms', (own) => own <= 200);
row('first completion after opening, ms', time('first completion'), 'worse', '', () => true);
row('memory when opened, completion included, MB', time('MB when opened, with completion'), 'worse', '', () => true);
