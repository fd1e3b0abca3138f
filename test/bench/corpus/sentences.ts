/** The sentences that all engines index: real ones first, then new ones made of their clauses. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutSentences } from '../../../core/corpus/sentences.ts';
import { sharedFolder } from '../../shared-folder.ts';
import { seededRandom } from '../../unit/renderer/editor/random/seeded-random.ts';

const reports = join(sharedFolder, 'data', 'reports');
/** Folder of what a bench leaves behind. */
export const work = fileURLToPath(new URL('../../../out/bench/', import.meta.url));

/** A report as lines of text, blanks inside of them taken out. */
export interface Report {
  readonly name: string;
  readonly kind: string;
  /** The year its name begins with; null where it has none. */
  readonly year: number | null;
  readonly lines: readonly string[];
}

/** The reports of a folder in the order of their names. */
export function readReports(kind: string): Report[] {
  const folder = join(reports, kind);
  if (!existsSync(folder)) {
    console.log(`skipped: no real reports at ${folder}`);
    process.exit(process.env['CI'] === 'true' ? 1 : 0);
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.txt$/u, ''),
      kind,
      year: Number(/^(?:19|20)\d{2}/u.exec(name)?.[0] ?? 0) || null,
      lines: linesOf(readFileSync(join(folder, name), 'utf8')),
    }));
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+|\u3000\u3000+| {4,}/u)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '');
}

/** So many different sentences, the same every time; kept in a file, which is named. */
export function writeSentences(count: number): string {
  const file = join(work, `sentences-${count}.txt`);
  if (existsSync(file)) return file;
  const kinds = ['prefecture_gwr', 'shanghai_gwr', 'national_gwr', 'central_meeting_notices', 'policy_central_xlsx'];
  const real = kinds.flatMap(readReports).flatMap(({ lines }) => lines.flatMap(cutSentences));
  const sentences = new Set(real.filter(({ length }) => length >= 8).slice(0, count));
  const clauses = [...sentences].flatMap((sentence) => sentence.match(/[^，；]+[，；。]?/gu) ?? []);
  const random = seededRandom(6);
  const clause = (): string => clauses[Math.floor(random() * clauses.length)]!;
  while (sentences.size < count) {
    const parts = [clause(), clause(), ...(random() < 0.5 ? [clause()] : [])];
    sentences.add(`${parts.join('').replace(/[，；。]$/u, '')}。`);
  }
  mkdirSync(work, { recursive: true });
  writeFileSync(file, [...sentences].join('\n'));
  return file;
}

/** What is searched for, by the name of its row. */
export type Queries = Readonly<Record<string, readonly string[]>>;

/** Writes the searches on the sentences of a file, the same every time, and names the file. */
export function writeQueries(sentencesFile: string): string {
  const file = sentencesFile.replace(/\.txt$/u, '-queries.json');
  if (existsSync(file)) return file;
  const sentences = readFileSync(sentencesFile, 'utf8').split('\n');
  const [two, four, twelve] = [2, 4, 12].map((length) => queriesOf(sentences, length));
  const queries: Queries = {
    '4 characters': four!.random,
    '12 characters': twelve!.random,
    '2 characters': two!.random,
    'commonest 2 characters': two!.common,
  };
  writeFileSync(file, JSON.stringify(queries));
  return file;
}

/** Words of a length on word boundaries of the sentences: by chance, and the commonest. */
function queriesOf(sentences: readonly string[], length: number): { random: string[]; common: string[] } {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const random = seededRandom(length);
  const found: string[] = [];
  const counts = new Map<string, number>();
  while (found.length < 300) {
    const sentence = sentences[Math.floor(random() * sentences.length)]!;
    const starts = [...words.segment(sentence)].map(({ index }) => index);
    const fitting = starts
      .map((start) => sentence.slice(start, start + length))
      .filter((text) => text.length === length && /^[\u4e00-\u9fff]+$/u.test(text));
    if (fitting.length === 0) continue;
    found.push(fitting[Math.floor(random() * fitting.length)]!);
    for (const text of fitting) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (length === 2) {
    for (const sentence of sentences.slice(0, 20_000)) {
      for (let at = 0; at + 2 <= sentence.length; at += 1) {
        const pair = sentence.slice(at, at + 2);
        if (/^[\u4e00-\u9fff]+$/u.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, 100);
  return { random: found, common: common.map(([text]) => text) };
}
