import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusStore, ReadFile } from '../../../../electron/corpus/corpus-store.ts';
import { openCorpus } from '../../../../electron/corpus/open-corpus.ts';
import { planWith } from '../../../unit/electron/corpus/report-of.ts';
import { measure, p95 } from '../engine.ts';

const SENTENCES_OF_A_REPORT = 330;
const FILES_AT_ONCE = 8;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
let store: CorpusStore;

await measure({
  async index(sentences) {
    store = await openCorpus({ folder, starterPack: null });
    await store.beginFolder({ path: '/x', origin: 'other', unit: '' });
    let files: ReadFile[] = [];
    let spent = 0;
    const add = async (): Promise<void> => {
      const start = performance.now();
      await store.addFiles(files, { origin: 'other', unit: '' });
      spent += performance.now() - start;
      files = [];
    };
    for (let first = 0; first < sentences.length; first += SENTENCES_OF_A_REPORT) {
      const number = first / SENTENCES_OF_A_REPORT;
      const year = 2020 + (number % 7);
      const tasks = sentences
        .slice(first, first + SENTENCES_OF_A_REPORT)
        .map((text, index) => [index % 10 === 0 ? text.slice(0, 8) : '', text] as const);
      const plan = planWith(`第${number}市${year}年政府工作报告`, year, [{ role: 'keyTasks', heading: '', tasks }]);
      files.push({ file: { path: `/x/${number}.txt`, size: 1, modifiedAt: 1 }, documents: [plan] });
      if (files.length === FILES_AT_ONCE) await add();
    }
    await add();
    const start = performance.now();
    await store.endFolder('/x');
    return spent + performance.now() - start;
  },
  async search(text) {
    const { found } = await store.search({ text, filter: {}, limit: 10 });
    return found.map(({ passage }) => passage.text);
  },
  async more(sentences) {
    await store.complete('加强组织领导');
    const taken: number[] = [];
    for (let at = 0; at < sentences.length; at += Math.ceil(sentences.length / 3000)) {
      const sentence = sentences[at]!;
      const before = sentence.slice(0, 1 + (at % (sentence.length - 1)));
      const start = performance.now();
      await store.complete(before);
      taken.push(performance.now() - start);
    }
    const suggesting: number[] = [];
    for (let at = 0; at < 200; at += 1) {
      const text = sentences[(at * 997) % sentences.length]!;
      const start = performance.now();
      await store.suggest({ role: 'keyTasks', heading: text.slice(0, 8), text, filter: {}, limit: 5 });
      suggesting.push(performance.now() - start);
    }
    await store.close();
    const opened = spawnSync(process.execPath, [
      '--expose-gc',
      join(import.meta.dirname, 'open-gangmu.ts'),
      folder,
      process.argv[3] ?? '',
    ]);
    rmSync(folder, { recursive: true, force: true });
    return {
      completion: p95(taken),
      suggestions: p95(suggesting),
      ...(JSON.parse(opened.stdout.toString()) as Record<string, number>),
    };
  },
});
