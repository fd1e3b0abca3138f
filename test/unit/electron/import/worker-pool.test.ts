import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createImportJobs } from '../../../../electron/import/import-jobs.ts';
import { createImportPool } from '../../../../electron/import/worker-pool.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../../../fixtures/formats', name);
const pool = createImportPool(findProgramFolders().templates, 1);
afterAll(() => pool.close());

test('a file is imported in a thread, with what it is doing', async () => {
  const stages: string[] = [];
  const jobs = createImportJobs(pool, ({ stage, done, total }) => stages.push(`${stage} ${done}/${total}`));
  const imported = await jobs.importFile({ path: fixture('plan.pdf'), jobId: 'a' });
  expect(imported).toMatchObject({ ok: true, value: { sourceName: 'plan.pdf' } });
  expect(stages).toEqual(['reading 1/1', 'recognising 0/0']);
}, 60_000);

test('an import that is cancelled ends at once, and the next one is done', async () => {
  const jobs = createImportJobs(pool, () => undefined);
  const path = fixture('plan.doc');
  const first = jobs.importFile({ path, jobId: 'first' });
  const second = jobs.importFile({ path, jobId: 'second' });
  jobs.cancel('first');
  jobs.cancel('second');
  expect(await first).toEqual({ ok: false, failure: { code: 'cancelled', message: '“plan.doc”：已停止导入。' } });
  expect(await second).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(await jobs.importFile({ path })).toMatchObject({ ok: true, value: { sourceName: 'plan.doc' } });
}, 60_000);
