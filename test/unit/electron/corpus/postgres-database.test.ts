import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UnusableCorpus } from '../../../../electron/corpus/corpus-database.ts';
import { openPostgresDatabase } from '../../../../electron/corpus/postgres-database.ts';
import { findPostgres, startPostgres, type PostgresServer } from '../../../postgres-server.ts';
import { describeStore } from './store-suite.ts';

const programs = findPostgres();
if (programs === null) {
  if (process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed (apt-get install postgresql)');
  console.log('skipped: no PostgreSQL here (apt-get install postgresql)');
}

describe.skipIf(programs === null)('on a PostgreSQL server', () => {
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

  test('two programs may make the tables at the same time', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgresDatabase(server.url)));
    expect(await Promise.all(opened.map((one) => one.sources()))).toEqual([[], [], [], []]);
    await Promise.all(opened.map((one) => one.close()));
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

  test('a backup is the matter of the server', async () => {
    const database = await openPostgresDatabase(server.url);
    await expect(database.backup('/tmp/x')).rejects.toBeInstanceOf(UnusableCorpus);
    await database.close();
  });
});
