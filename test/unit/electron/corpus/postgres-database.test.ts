import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UnusableCorpus } from '../../../../electron/corpus/corpus-database.ts';
import { createCorpusService } from '../../../../electron/corpus/corpus-service.ts';
import { prepareSource } from '../../../../electron/corpus/prepare-source.ts';
import { testServer } from '../../../../electron/corpus/test-server.ts';
import { openPostgresDatabase } from '../../../../electron/corpus/postgres-database.ts';
import { createImportPool } from '../../../../electron/import/worker-pool.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { findPostgres, startPostgres, type PostgresServer } from '../../../postgres-server.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { fileOf, safeguardsOf } from './report-of.ts';
import { describeStore } from './store-suite.ts';

const programs = findPostgres();
if (programs === null) {
  if (process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed (apt-get install postgresql)');
  console.log('skipped: no PostgreSQL here (apt-get install postgresql)');
}

describe.skipIf(programs === null)('on a PostgreSQL server', { timeout: 60_000 }, () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 60_000);
  afterAll(() => server?.remove());

  beforeEach(async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS gangmu_corpus CASCADE');
    await client.end();
  });

  describeStore('PostgreSQL', () => openPostgresDatabase(server.url));

  test('a corpus of an older layout is brought up to date', async () => {
    await (await openPostgresDatabase(server.url)).close();
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('ALTER TABLE gangmu_corpus.source DROP COLUMN amended');
    await client.query('ALTER TABLE gangmu_corpus.passage DROP COLUMN label');
    await client.query(`INSERT INTO gangmu_corpus.file VALUES ('/x/b.docx', 1, 1)`);
    await client.end();
    const database = await openPostgresDatabase(server.url);
    const source = prepareSource(safeguardsOf(2025), '/x/a.docx', { origin: 'own', unit: '' }, []);
    await database.putFiles([{ file: { path: '/x/a.docx', size: 1, modifiedAt: 1 }, sources: [source] }]);
    expect(await database.sources()).toMatchObject([{ year: 2025, recognised: null }]);
    expect(await database.knowsFile({ path: '/x/b.docx', size: 1, modifiedAt: 1 })).toBe(false);
    expect(await database.knowsFile({ path: '/x/a.docx', size: 1, modifiedAt: 1 })).toBe(true);
    await database.close();
  });

  test('two programs may make the tables at the same time', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgresDatabase(server.url)));
    expect(await Promise.all(opened.map((one) => one.sources()))).toEqual([[], [], [], []]);
    await Promise.all(opened.map((one) => one.close()));
  });

  test('a connection is tried out in words, and nothing is changed by that', async () => {
    expect(await testServer(server.url)).toMatchObject({
      isWorking: true,
      message: expect.stringContaining('还没有') as string,
    });
    expect(await testServer(server.url)).toMatchObject({ message: expect.stringContaining('还没有') as string });
    await (await openPostgresDatabase(server.url)).close();
    expect(await testServer(server.url)).toMatchObject({
      isWorking: true,
      message: expect.stringContaining('0 份') as string,
    });
    const nowhere = new URL(server.url);
    nowhere.pathname = '/nowhere';
    expect(await testServer(nowhere.href)).toMatchObject({
      isWorking: false,
      message: expect.stringContaining('库名') as string,
    });
  });

  test('the program goes over to a server, and back, without a new start', async () => {
    const place = { folder: join(temporaryFolder(), 'corpus'), starterPack: null };
    const corpus = createCorpusService(place, createImportPool(findProgramFolders().templates, 1));
    const add = (path: string, year: number) =>
      corpus.ask((store) => store.addFiles([fileOf(path, safeguardsOf(year))], { origin: 'own', unit: '' }));
    const years = async () => {
      const asked = await corpus.ask((store) => store.sources());
      return asked.ok && asked.value.map(({ year }) => year);
    };
    await add('/x/a.docx', 2024);
    await corpus.useServer(server.url);
    expect(await years()).toEqual([]);
    await add('/x/b.docx', 2025);
    expect(await years()).toEqual([2025]);
    await corpus.useServer('');
    expect(await years()).toEqual([2024]);
    await corpus.close();
  });

  test('while the server is away every question fails with a reason; when it is back, they are answered', async () => {
    const database = await openPostgresDatabase(server.url);
    await server.stop();
    await expect(database.sources()).rejects.toBeInstanceOf(UnusableCorpus);
    await expect(database.putFiles([])).rejects.toBeInstanceOf(UnusableCorpus);
    await expect(openPostgresDatabase(server.url)).rejects.toBeInstanceOf(UnusableCorpus);
    await server.start();
    expect(await database.sources()).toEqual([]);
    await database.close();
  });

  test('the program keeps its corpus there where settings name a server, and goes on while that is away', async () => {
    const place = { folder: join(temporaryFolder(), 'corpus'), starterPack: null, server: server.url };
    const corpus = createCorpusService(place, createImportPool(findProgramFolders().templates, 1));
    const file = fileOf('/x/a.docx', safeguardsOf(2025));
    await corpus.ask((store) => store.addFiles([file], { origin: 'own', unit: '' }));
    const search = () => corpus.ask((store) => store.search({ text: '各负其责', filter: {}, limit: 5 }));
    expect(await search()).toMatchObject({ ok: true, value: { found: [{ source: { year: 2025 } }] } });
    await server.stop();
    expect(await search()).toMatchObject({ ok: false, failure: { code: 'not-available' } });
    await server.start();
    expect(await search()).toMatchObject({ ok: true, value: { found: [{ source: { year: 2025 } }] } });
    await corpus.close();
  });

  test('a backup is the matter of the server', async () => {
    const database = await openPostgresDatabase(server.url);
    await expect(database.backup('/tmp/x')).rejects.toBeInstanceOf(UnusableCorpus);
    await database.close();
  });
});
