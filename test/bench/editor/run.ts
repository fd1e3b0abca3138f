// npm run bench:editor: opening, typing, pinyin and Enter in plans of 5,000 and 20,000 entries, beside other editors.
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../e2e/app.ts';
import { driveEditor, type Round, type Times } from './drive.ts';
import { editors, servePages, type EditorName } from './pages.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '5000,20000' }, rounds: { type: 'string', default: '3' } },
});

const measures = {
  opening: (round: Round) => round.open,
  'opening, work': (round: Round) => round.openWork,
  'typing p50': (round: Round) => round.type.p50,
  'typing p95': (round: Round) => round.type.p95,
  'pinyin p50': (round: Round) => round.compose.p50,
  'pinyin p95': (round: Round) => round.compose.p95,
  'Enter p50': (round: Round) => round.enter.p50,
  'Enter p95': (round: Round) => round.enter.p95,
} satisfies Record<string, (round: Round) => number>;
type Measure = keyof typeof measures;

/** The most that ours may take of the bare editor's time. */
const targets: Readonly<Record<number, Readonly<Partial<Record<Measure, number>>>>> = {
  5_000: { opening: 0.8, 'typing p50': 0.6, 'typing p95': 0.6, 'pinyin p50': 0.4, 'pinyin p95': 0.4, 'Enter p50': 1.2 },
  20_000: { 'typing p50': 0.25, 'typing p95': 0.25 },
};

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

function pair({ p50, p95 }: Times): string {
  return `${p50.toFixed(1)}/${p95.toFixed(1)}`;
}

function print(size: number, rounds: Readonly<Record<EditorName, readonly Round[]>>): void {
  const table = Object.entries(measures).map(([name, read]) => {
    const figures = editors.map((editor) => median(rounds[editor].map(read)));
    const ratio = figures[0]! / figures[1]!;
    const target = targets[size]?.[name as Measure];
    const verdict = target === undefined ? '' : `${target}× ${ratio <= target ? 'met' : 'MISSED'}`;
    return [name, ...figures.map((figure) => figure.toFixed(1)), `${ratio.toFixed(2)}×`, verdict];
  });
  const head = ['', ...editors, 'ours : bare', 'at most'];
  console.log(`\n${size} entries, ms, median of ${rounds.ours.length}`);
  for (const row of [head, ...table]) console.log(row.map((cell) => cell.padEnd(13)).join(' '));
}

const server = await servePages();
const browser = await launchBrowser();
const address = server.resolvedUrls!.local[0]!;
for (const size of values.sizes.split(',').map(Number)) {
  const rounds: Record<EditorName, Round[]> = { ours: [], 'bare-lexical': [], prosemirror: [] };
  for (let number = 1; number <= Number(values.rounds); number += 1) {
    for (const editor of editors) {
      const round = await driveEditor(browser, `${address}${editor}.html`, size);
      rounds[editor].push(round);
      const { open, openWork, type, compose, enter } = round;
      const figures = `open ${open.toFixed(0)} (work ${openWork.toFixed(0)}), type ${pair(type)}, pinyin ${pair(compose)}, Enter ${pair(enter)}`;
      console.log(`${size} ${editor} ${number}: ${figures}`);
    }
  }
  print(size, rounds);
}
await browser.close();
await server.close();
