/** What the page may rely on about the corpus, on every host: reading sources, followed folders, the server of an office. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient, type Client } from '../../core/contract/client.ts';
import type { WatchedEvent } from '../../core/contract/corpus-upkeep.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { startElectron } from './electron-host.ts';
import type { TestHost } from './hosts.ts';
import { startLoopback } from './loopback-host.ts';

const text = (year: number): string => `云州市教育局${year}年工作要点

一、重点任务
1.扩大学位供给。全年新建学校${year - 2000}所，统筹城乡学校布局。
二、保障措施
1.加强组织领导。健全党委统一领导、部门各负其责的工作机制。
`;

// Threads from source take seconds to start where much else runs.
describe.each([
  { name: 'loopback HTTP', start: startLoopback },
  { name: 'Electron IPC', start: startElectron },
])('the corpus over $name', { timeout: 60_000 }, ({ start }) => {
  let host: TestHost;
  let client: Client;
  let folder: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, '往年'));
    writeFileSync(join(folder, '往年', '2024.txt'), text(2024));
    host = await start(join(folder, 'data'));
    client = createClient(host.transport);
  });
  afterEach(() => host.close());

  const years = async (): Promise<(number | null)[]> => {
    const listed = await client.request('corpus.sources', {});
    return listed.ok ? listed.value.map(({ year }) => year).filter((year) => year !== null) : [];
  };

  test('a source is read whole, in reading order', async () => {
    const path = join(folder, '往年', '2024.txt');
    const added = await client.request('corpus.add', { jobId: 'a', path, origin: 'own', unit: '' });
    const sourceId = added.ok ? added.value.added[0]!.id : 0;
    const read = await client.request('corpus.read', { sourceId });
    expect(read.ok && read.value.source.title).toBe('云州市教育局2024年工作要点');
    expect(read.ok && read.value.passages.map(({ label, text: words }) => label + words)).toEqual([
      '一、重点任务',
      '1.扩大学位供给',
      '全年新建学校24所，统筹城乡学校布局。',
      '二、保障措施',
      '1.加强组织领导',
      '健全党委统一领导、部门各负其责的工作机制。',
    ]);
    expect(await client.request('corpus.read', { sourceId: 999 })).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('what was recognised of a source is set right, and taken back; what cannot be right is refused', async () => {
    const path = join(folder, '往年', '2024.txt');
    const added = await client.request('corpus.add', { jobId: 'a', path, origin: 'own', unit: '' });
    const source = added.ok ? added.value.added[0]! : null;
    const sourceId = source?.id ?? 0;
    const facts = { title: ' 云州市教育局2023年工作要点 ', year: 2023, unit: '云州市教育局' };
    expect(await client.request('corpus.amend', { sourceId, facts })).toMatchObject({
      ok: true,
      value: { title: '云州市教育局2023年工作要点', year: 2023, recognised: { year: 2024 } },
    });
    expect(await years()).toEqual([2023]);
    for (const wrong of [{ title: '  ' }, { year: 24 }, { unit: '长'.repeat(101) }]) {
      expect(await client.request('corpus.amend', { sourceId, facts: { ...facts, ...wrong } })).toMatchObject({
        failure: { code: 'invalid-input' },
      });
    }
    expect(await client.request('corpus.amend', { sourceId, facts: null })).toEqual({ ok: true, value: source });
    expect(await client.request('corpus.amend', { sourceId: 999, facts: null })).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('a followed folder is taken in, told of, listed, kept in the settings; what was removed stays out', async () => {
    const heard: WatchedEvent[] = [];
    client.on('corpus.watched', (event) => heard.push(event));
    const path = join(folder, '往年');
    expect(await client.request('corpus.watch', { path, origin: 'own', unit: '' })).toEqual({ ok: true, value: {} });
    await vi.waitFor(() => expect(heard).toContainEqual({ path, added: ['云州市教育局2024年工作要点'] }), 30_000);
    const listed = await client.request('corpus.watched', {});
    expect(listed).toMatchObject({ ok: true, value: [{ path, origin: 'own', state: 'watching', missing: [] }] });
    const sources = await client.request('corpus.sources', {});
    const source = sources.ok ? sources.value.find(({ year }) => year === 2024) : undefined;
    await client.request('corpus.remove', { sourceId: source!.id });
    writeFileSync(join(path, '2025.txt'), text(2025));
    await vi.waitFor(async () => expect(await years()).toEqual([2025]), 30_000);
    expect(await client.request('settings.read', {})).toMatchObject({
      value: { watchedFolders: [{ path, leftOut: [join(path, '2024.txt')] }] },
    });
    expect(await client.request('corpus.unwatch', { path })).toEqual({ ok: true, value: {} });
    expect(await client.request('corpus.watched', {})).toEqual({ ok: true, value: [] });
    expect(await years()).toEqual([2025]);
  });

  test('a server that is not there is told of in words; with it chosen questions fail with a reason until it is given up', async () => {
    const server = 'postgres://gangmu@127.0.0.1:9/corpus';
    const tested = await client.request('corpus.testServer', { server });
    expect(tested).toMatchObject({ ok: true, value: { isWorking: false } });
    expect(tested.ok && tested.value.message).toContain('端口');
    expect(await client.request('corpus.useServer', { server: 'http://x' })).toMatchObject({
      failure: { code: 'invalid-input' },
    });
    expect(await client.request('corpus.useServer', { server })).toEqual({ ok: true, value: {} });
    expect(await client.request('corpus.stats', {})).toMatchObject({ failure: { code: 'not-available' } });
    expect(await client.request('corpus.useServer', { server: '' })).toEqual({ ok: true, value: {} });
    expect(await client.request('corpus.stats', {})).toMatchObject({ ok: true });
  });
});
