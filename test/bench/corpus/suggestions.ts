// npm run bench:suggestions: whether the passage that is likest to an entry is among the first five suggested, beside plain bm25.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { likeness, profileOf } from '../../../core/compare/similarity.ts';
import { bigramsOf } from '../../../core/corpus/bigrams.ts';
import { cutPassages } from '../../../core/corpus/cut-passages.ts';
import type { NewPassage } from '../../../core/corpus/source.ts';
import { assignRoles } from '../../../core/outline/assign-roles.ts';
import { chooseTemplate } from '../../../core/outline/choose-template.ts';
import type { Template } from '../../../core/outline/template.ts';
import type { Plan, SectionRole } from '../../../core/plan/schema.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import { openCorpus } from '../../../electron/corpus/open-corpus.ts';
import { findProgramFolders } from '../../../electron/services/paths.ts';
import { createTemplates } from '../../../electron/services/templates.ts';
import { fileOf } from '../../unit/electron/corpus/report-of.ts';
import { readReports, type Report } from './sentences.ts';

const { values } = parseArgs({ options: { held: { type: 'string', default: '14' } } });
/**
 * How much of the entry's text is written when it asks, and how many of the passages likest to the whole entry are hits. From a
 * heading nobody can tell which sentence will be the likest of 20,000 in the end, but whether it is on the matter.
 */
const stages = [
  { name: 'heading and all of the text', share: 1, likest: 1 },
  { name: 'heading and half of the text', share: 0.5, likest: 1 },
  { name: 'heading alone', share: 0, likest: 50 },
];

interface EntryText {
  readonly role: SectionRole | null;
  readonly heading: string;
  readonly text: string;
}

const listed = await createTemplates(findProgramFolders().templates, () => undefined).list();
if (!listed.ok) throw new Error(listed.failure.message);
const reports = readReports('prefecture_gwr');
const step = Math.floor(reports.length / Number(values.held));
const held = reports.filter((_, index) => index % step === 0);
const corpus = reports.filter((report) => !held.includes(report)).map((report) => planOfReport(report, listed.value));
const entries = held.flatMap((report) => entriesOf(cutPassages(planOfReport(report, listed.value)).passages));

const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
const store = await openCorpus({ folder, starterPack: null });
await store.addFiles(
  corpus.map((plan, index) => fileOf(`/x/${index}.txt`, plan)),
  { origin: 'other', unit: '' },
);
const passages = corpus.flatMap((plan) => cutPassages(plan).passages.filter(({ isHeading }) => !isHeading));
const profiles = passages.map(({ text }) => profileOf(text));
const plain = openPlainIndex(passages);

console.log(
  `${entries.length} entries of ${held.length} reports, ${passages.length} passages of ${corpus.length} others.`,
);
console.log(
  'Hit: among the first five is the passage of the same role that is likest to the whole entry; for a heading alone, one of the fifty likest.\n',
);
console.log('| the entry has | gangmu, hit@5 | bm25, hit@5 | points |\n| --- | --- | --- | --- |');
for (const { name, share, likest } of stages) {
  let [ours, theirs] = [0, 0];
  const judged = entries
    .filter(({ heading }) => share > 0 || heading !== '')
    .map((entry) => ({ entry, best: likestTo(entry, likest) }))
    .filter(({ best }) => best.size > 0);
  for (const { entry, best } of judged) {
    const text = entry.text.slice(0, Math.round(entry.text.length * share));
    const suggested = await store.suggest({ role: entry.role, heading: entry.heading, text, filter: {}, limit: 5 });
    if (suggested.some(({ passage }) => best.has(passage.text))) ours += 1;
    if (plain(entry.heading + text).some((found) => best.has(found))) theirs += 1;
  }
  const percent = (hits: number): number => (100 * hits) / judged.length;
  console.log(
    `| ${[name, `${percent(ours).toFixed(1)} %`, `${percent(theirs).toFixed(1)} %`, (percent(ours) - percent(theirs)).toFixed(1)].join(' | ')} |`,
  );
}
await store.close();
rmSync(folder, { recursive: true, force: true });

function planOfReport({ name, lines }: Report, templates: readonly Template[]): Plan {
  let count = 0;
  const newId = (): string => `id${(count += 1)}`;
  const blocks = lines.map((text) => ({ type: 'paragraph', text }) as const);
  const { plan } = recognise(blocks, { newId, fileName: `${name}.txt` }).documents[0]!;
  const template = chooseTemplate(templates, plan.documentType);
  return template ? assignRoles(plan, template) : plan;
}

/** Entries with text of their own, as they would be written. */
function entriesOf(found: readonly NewPassage[]): EntryText[] {
  const byEntry = new Map<number, EntryText>();
  for (const { entry, role, heading, text, isHeading } of found) {
    const known = byEntry.get(entry)?.text ?? '';
    byEntry.set(entry, { role, heading, text: isHeading ? known : known + text });
  }
  return [...byEntry.values()].filter(({ text }) => text.length >= 20);
}

/** Texts of the passages with the role of an entry that share most characters with it; of equally like ones all. */
function likestTo({ role, heading, text }: EntryText, count: number): Set<string> {
  const wanted = profileOf(heading + text);
  const alike = passages.flatMap((passage, at) =>
    passage.role === role ? [{ text: passage.text, likeness: likeness(wanted, profiles[at]!) }] : [],
  );
  alike.sort((one, other) => other.likeness - one.likeness);
  const least = Math.max(alike[count - 1]?.likeness ?? 0, Number.MIN_VALUE);
  return new Set(alike.filter((one) => one.likeness >= least).map((one) => one.text));
}

/** The same passages and bigrams, any of the entry's, ranked by bm25. */
function openPlainIndex(texts: readonly NewPassage[]): (query: string) => string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(bigrams, content='', tokenize='ascii')`);
  const insert = database.prepare('INSERT INTO passages (rowid, bigrams) VALUES (?, ?)');
  texts.forEach(({ text }, at) => insert.run(at + 1, bigramsOf(text)));
  const find = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 5');
  return (query) => {
    const bigrams = [...new Set(bigramsOf(query).split(' '))].filter((bigram) => bigram !== '');
    if (bigrams.length === 0) return [];
    const rows = find.all(bigrams.map((bigram) => `"${bigram}"`).join(' OR '));
    return rows.map((row) => texts[Number(row['rowid']) - 1]!.text);
  };
}
