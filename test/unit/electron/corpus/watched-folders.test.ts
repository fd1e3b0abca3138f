import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCorpusService, type CorpusService } from '../../../../electron/corpus/corpus-service.ts';
import { createWatchedFolders, type WatchedFolders } from '../../../../electron/corpus/watched-folders.ts';
import { createImportPool } from '../../../../electron/import/worker-pool.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { createSettings, type SettingsService } from '../../../../electron/services/settings.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const text = (unit: string, year: number): string => `云州市${unit}${year}年工作要点

一、重点任务
1.办好民生实事。全年新建服务点${year - 2000}处，统筹城乡布局。
二、保障措施
1.加强组织领导。健全${unit}党委统一领导、部门各负其责的工作机制。
`;

describe('folders that the corpus follows', { timeout: 60_000 }, () => {
  let folder: string;
  let followed: string;
  let corpus: CorpusService;
  let settings: SettingsService;
  let watched: WatchedFolders;
  let heard: string[];

  const start = (): void => {
    const place = { folder: join(folder, 'data', 'corpus'), starterPack: null };
    corpus = createCorpusService(place, createImportPool(findProgramFolders().templates, 1));
    watched = createWatchedFolders(corpus, settings, Date.now, { startDelay: 0, quiet: 50 });
    watched.start(({ added }) => heard.push(...added));
  };
  const stop = async (): Promise<void> => {
    watched.stop();
    await corpus.close();
  };
  const titles = async (): Promise<string[]> => {
    const asked = await corpus.ask((store) => store.sources());
    return asked.ok ? asked.value.map(({ title }) => title).sort() : [];
  };
  const state = async () => {
    const listed = await watched.list();
    return listed.ok ? listed.value[0] : undefined;
  };
  const until = (what: () => Promise<void>) => vi.waitFor(what, { timeout: 20_000, interval: 50 });
  const isSettled = async () =>
    expect(await state()).toMatchObject({ state: 'watching', scannedAt: expect.any(Number) as number });

  beforeEach(() => {
    folder = temporaryFolder();
    followed = join(folder, '往年');
    mkdirSync(followed);
    writeFileSync(join(followed, '教育.txt'), text('教育局', 2024));
    const store: Record<string, unknown> = {};
    settings = createSettings({ store, set: (values) => void Object.assign(store, values) });
    heard = [];
    start();
  });
  afterEach(stop);

  test('are looked through again when the corpus is another one', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(async () => expect(await titles()).toHaveLength(1));
    await until(isSettled);
    const backup = join(folder, '备份.gangmu-corpus');
    const asked = await corpus.ask((store) => store.sources());
    await corpus.ask((store) => store.removeSource(asked.ok ? asked.value[0]!.id : 0));
    expect((await corpus.backup(backup)).ok).toBe(true);
    expect((await corpus.restore(backup)).ok).toBe(true);
    expect(await titles()).toEqual([]);
    watched.lookAgain();
    await until(async () => expect(await titles()).toHaveLength(1));
  });

  test('are taken in at once, and what is new in them a moment after it is there, also in a new folder inside', async () => {
    expect(await watched.add({ path: followed, origin: 'own', unit: '云州市教育局' })).toEqual({ ok: true, value: {} });
    await until(async () => expect(await titles()).toEqual(['云州市教育局2024年工作要点']));
    await until(isSettled);
    mkdirSync(join(followed, '更早'));
    writeFileSync(join(followed, '更早', '体育.txt'), text('体育局', 2023));
    await until(async () => expect(await titles()).toHaveLength(2));
    await until(async () => expect(heard).toEqual(['云州市教育局2024年工作要点', '云州市体育局2023年工作要点']));
    const asked = await corpus.ask((store) => store.sources());
    expect(asked.ok && asked.value.map(({ origin, unit }) => [origin, unit])).toEqual([
      ['own', '云州市教育局'],
      ['own', '云州市教育局'],
    ]);
  });

  test('give the new text of a file that has changed in place of the old one', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    writeFileSync(join(followed, '教育.txt'), text('教育局', 2025));
    await until(async () => expect(await titles()).toEqual(['云州市教育局2025年工作要点']));
  });

  test('leave what the user said of a document as it is when its file has changed', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    const sources = async () => {
      const asked = await corpus.ask((store) => store.sources());
      return asked.ok ? asked.value : [];
    };
    const [source] = await sources();
    await corpus.ask((store) =>
      store.amend(source!.id, { title: '教育要点（定稿）', year: 2024, unit: '云州市委教育工委' }),
    );
    await corpus.ask((store) => store.assign([source!.id], 'superior', null));
    writeFileSync(join(followed, '教育.txt'), text('教育局', 2025));
    await until(async () => expect(await sources()).toMatchObject([{ recognised: { year: 2025 } }]));
    const [changed] = await sources();
    expect(changed).toMatchObject({
      title: '教育要点（定稿）',
      year: 2025,
      unit: '云州市委教育工委',
      origin: 'superior',
    });
  });

  test('are looked through at the next start: what came meanwhile is there, what has gone stays and is marked', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    await stop();
    rmSync(join(followed, '教育.txt'));
    writeFileSync(join(followed, '体育.txt'), text('体育局', 2023));
    start();
    await until(async () => expect(await titles()).toHaveLength(2));
    const asked = await corpus.ask((store) => store.sources());
    const gone = asked.ok ? asked.value.find(({ title }) => title.includes('教育局')) : undefined;
    expect((await state())?.missing).toEqual([gone?.id]);
  });

  test('do not bring back what the user removed, until the file is added by hand', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    const path = join(followed, '教育.txt');
    const asked = await corpus.ask((store) => store.sources());
    await corpus.ask((store) => store.removeSource(asked.ok ? asked.value[0]!.id : 0));
    watched.leaveOut(path);
    writeFileSync(join(followed, '体育.txt'), text('体育局', 2023));
    await until(async () => expect(await titles()).toEqual(['云州市体育局2023年工作要点']));
    await until(isSettled);
    watched.takeIn(path);
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(async () => expect(await titles()).toHaveLength(2));
  });

  test('tell of a file that cannot be read, and try it again only after it has changed', async () => {
    const bad = join(followed, '坏.docx');
    writeFileSync(bad, '');
    let reads = 0;
    const counting: CorpusService = {
      ...corpus,
      add: (input, onProgress, mode) =>
        corpus.add(input, (progress) => onProgress(progress), {
          ...mode,
          skips: (file) => {
            const isSkipped = mode?.skips?.(file) ?? false;
            if (file.path === bad && !isSkipped) reads += 1;
            return isSkipped;
          },
        }),
    };
    watched.stop();
    watched = createWatchedFolders(counting, settings, Date.now, { startDelay: 0, quiet: 50 });
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(async () => expect((await state())?.failed).toMatchObject([{ name: '坏.docx' }]));
    expect(reads).toBe(1);
    writeFileSync(join(followed, '体育.txt'), text('体育局', 2023));
    await until(async () => expect(await titles()).toHaveLength(2));
    expect(reads).toBe(1);
    writeFileSync(bad, text('文化局', 2022));
    utimesSync(bad, 1, 1);
    await until(async () => expect(reads).toBeGreaterThan(1));
  });

  test('that are not there are told of, and leave the corpus as it is', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    await stop();
    rmSync(followed, { recursive: true });
    start();
    await until(async () => expect(await state()).toMatchObject({ state: 'unreachable', missing: [] }));
    expect(await titles()).toHaveLength(1);
  });

  test('are not followed after they were taken from the list', async () => {
    await watched.add({ path: followed, origin: 'own', unit: '' });
    await until(isSettled);
    expect(watched.remove(followed)).toEqual({ ok: true, value: {} });
    writeFileSync(join(followed, '体育.txt'), text('体育局', 2023));
    const other = join(folder, '其他');
    mkdirSync(other);
    writeFileSync(join(other, '文化.txt'), text('文化局', 2022));
    // Another folder, taken in after that change, shows that there was time for it.
    await watched.add({ path: other, origin: 'other', unit: '' });
    await until(async () => expect(await titles()).toContain('云州市文化局2022年工作要点'));
    await until(isSettled);
    expect(await titles()).toEqual(['云州市教育局2024年工作要点', '云州市文化局2022年工作要点']);
    expect(await watched.add({ path: '往年', origin: 'own', unit: '' })).toMatchObject({
      failure: { code: 'invalid-input' },
    });
  });
});
