import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCorpusService, type CorpusService } from '../../../../electron/corpus/corpus-service.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { savePlan } from '../../../../electron/services/plan-files.ts';
import { createImportPool } from '../../../../electron/import/worker-pool.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { safeguardsOf } from './report-of.ts';

const text = (year: number): string => `云州市教育局${year}年工作要点

一、重点任务
1.扩大学位供给。全年新建学校${year - 2000}所，统筹城乡学校布局。
二、保障措施
1.加强组织领导。健全党委统一领导、部门各负其责的工作机制。
`;

// Threads from source take seconds to start where much else runs.
describe('the corpus of the program', { timeout: 60_000 }, () => {
  let folder: string;
  let corpus: CorpusService;
  const start = (): void => {
    const place = { folder: join(folder, 'data', 'corpus'), starterPack: null };
    corpus = createCorpusService(place, createImportPool(findProgramFolders().templates, 1));
  };
  const add = (path: string, onProgress: (name: string) => void = () => undefined) =>
    corpus.add({ jobId: 'job', path, origin: 'own', unit: '' }, ({ fileName }) => onProgress(fileName));
  const stats = async () => {
    const asked = await corpus.ask((store) => store.stats());
    return asked.ok ? asked.value : null;
  };

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, '往年', '更早'), { recursive: true });
    for (const year of [2023, 2024]) writeFileSync(join(folder, '往年', `${year}.txt`), text(year));
    writeFileSync(join(folder, '往年', '更早', '2022.txt'), text(2022));
    writeFileSync(join(folder, '往年', '空.docx'), '');
    start();
  });
  afterEach(() => corpus.close());

  test('takes in a folder with plans and other files; a bad file is told of and stops nothing', async () => {
    await savePlan(join(folder, '往年', '2025.gangmu'), safeguardsOf(2025), null);
    const seen: string[] = [];
    const added = await add(join(folder, '往年'), (name) => seen.push(name));
    expect(added).toMatchObject({
      ok: true,
      value: { unchanged: 0, isCancelled: false, failed: [{ name: '空.docx' }] },
    });
    expect(added.ok && added.value.added.map(({ year }) => year)).toEqual(
      expect.arrayContaining([2022, 2023, 2024, 2025]),
    );
    // Of files that follow each other within a moment not every one is told.
    expect([seen[0], seen.length >= 3, seen.at(-1) !== '']).toEqual(['', true, true]);
    const again = await add(join(folder, '往年'));
    expect(again).toMatchObject({ ok: true, value: { unchanged: 4, added: [] } });
    expect(await stats()).toMatchObject({ sources: 4, openFolders: [] });
  });

  test('a folder that is added again as somebody else’s is theirs, though nothing in it is read again', async () => {
    const path = join(folder, '往年');
    await add(path);
    const again = await corpus.add({ jobId: 'job', path, origin: 'other', unit: '' }, () => undefined);
    expect(again).toMatchObject({ ok: true, value: { unchanged: 3, added: [] } });
    const asked = await corpus.ask((store) => store.sources());
    expect(asked.ok && asked.value.map(({ origin }) => origin)).toEqual(['other', 'other', 'other']);
  });

  test('what was cancelled goes on where it was, also in another run of the program', async () => {
    const cancelled = await add(join(folder, '往年'), (name) => {
      if (name !== '') corpus.cancel('job');
    });
    expect(cancelled).toMatchObject({ ok: true, value: { isCancelled: true } });
    const done = (await stats())?.sources ?? 0;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(3);
    await corpus.close();
    start();
    expect((await stats())?.openFolders.map(({ path }) => path)).toEqual([join(folder, '往年')]);
    expect(await add(join(folder, '往年'))).toMatchObject({ ok: true, value: { unchanged: done } });
    expect(await stats()).toMatchObject({ sources: 3, openFolders: [] });
  });

  test('is backed up into one file and restored from it', async () => {
    await add(join(folder, '往年'));
    const path = join(folder, '备份.gangmu-corpus');
    expect(await corpus.backup(join(folder, '备份.txt'))).toMatchObject({ failure: { code: 'invalid-input' } });
    expect(await corpus.backup(path)).toEqual({ ok: true, value: { path } });
    expect(await corpus.backup(path)).toMatchObject({ failure: { code: 'invalid-input' } });
    const [first] = await corpus.ask((store) => store.sources()).then((one) => (one.ok ? one.value : []));
    await corpus.ask((store) => store.removeSource(first!.id));
    expect(await stats()).toMatchObject({ sources: 2 });
    expect(await corpus.restore(path)).toMatchObject({ ok: true });
    expect(await stats()).toMatchObject({ sources: 3 });
    expect(existsSync(join(folder, 'data', 'corpus', 'corpus.db.before-restore'))).toBe(true);
  });

  test('a backup carries what was set right of a document, and adding the folder again leaves it', async () => {
    await add(join(folder, '往年'));
    const path = join(folder, '备份.gangmu-corpus');
    const sources = async () => {
      const asked = await corpus.ask((store) => store.sources());
      return asked.ok ? asked.value : [];
    };
    const { id } = (await sources())[0]!;
    const named = async () => (await sources()).find((source) => source.path.endsWith('2022.txt'))?.unit;
    const source = (await sources()).find((one) => one.path.endsWith('2022.txt'))!;
    await corpus.ask((store) => store.amend(source.id, { title: source.title, year: 2022, unit: '云州市教育委员会' }));
    await corpus.backup(path);
    await corpus.ask((store) => store.amend(source.id, null));
    await corpus.ask((store) => store.removeSource(id));
    expect((await corpus.restore(path)).ok).toBe(true);
    expect(await named()).toBe('云州市教育委员会');
    await add(join(folder, '往年'));
    writeFileSync(join(folder, '往年', '更早', '2022.txt'), `${text(2022)}2.强化督导。按月调度。\n`);
    await add(join(folder, '往年'));
    expect(await named()).toBe('云州市教育委员会');
  });

  test('a backup that is none does not take the place of the corpus', async () => {
    await add(join(folder, '往年'));
    const path = join(folder, '坏.gangmu-corpus');
    writeFileSync(path, 'not a database'.repeat(1000));
    expect(await corpus.restore(path)).toMatchObject({ failure: { code: 'damaged-file' } });
    expect(await corpus.restore(join(folder, '无.gangmu-corpus'))).toMatchObject({ failure: { code: 'not-found' } });
    expect(await stats()).toMatchObject({ sources: 3 });
  });

  test('a corpus that cannot be opened is a failure with a reason, not a bug', async () => {
    mkdirSync(join(folder, 'data', 'corpus'), { recursive: true });
    writeFileSync(join(folder, 'data', 'corpus', 'corpus.db'), 'not a database'.repeat(1000));
    expect(await corpus.ask((store) => store.stats())).toMatchObject({ failure: { code: 'not-available' } });
    expect(await add(join(folder, '往年'))).toMatchObject({ failure: { code: 'not-available' } });
  });

  test('completion works across a restart, from the file it keeps', async () => {
    for (const year of [2019, 2020, 2021]) writeFileSync(join(folder, '往年', `${year}.txt`), text(year));
    await add(join(folder, '往年'));
    const complete = () => corpus.ask((store) => store.complete('健全党委统一'));
    const first = await complete();
    expect(first).toMatchObject({ ok: true, value: { text: expect.stringMatching(/^领导/u) as string } });
    await corpus.close();
    expect(existsSync(join(folder, 'data', 'corpus', 'completion.bin'))).toBe(true);
    start();
    expect(await complete()).toEqual(first);
  });
});
