import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportProgress } from '../../../../core/contract/imports.ts';
import { createImportJobs } from '../../../../electron/import/import-jobs.ts';
import { createImportPool } from '../../../../electron/import/worker-pool.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';

const text = '云州市教育局2026年工作要点\n一、总体要求\n1.加强党的建设。落实制度。\n2.扩大学位供给。新建学校。\n';
const pool = createImportPool(findProgramFolders().templates, 1);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangmu-folder-'));
  await mkdir(join(folder, '往年', '分局'), { recursive: true });
  await writeFile(join(folder, '往年', '要点9.txt'), text);
  await writeFile(join(folder, '往年', '要点10.txt'), text);
  await writeFile(join(folder, '往年', '要点10.md'), text);
  await writeFile(join(folder, '往年', '分局', '要点.doc'), text);
  await writeFile(join(folder, '往年', '空.doc'), '');
  await writeFile(join(folder, '往年', '~$要点.doc'), 'x');
  await writeFile(join(folder, '往年', '旧.gangmu'), '{}');
}, 60_000);
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
}, 60_000);

test('a folder becomes plans in the same subfolders, failures are lines, nothing is replaced', async () => {
  const heard: ImportProgress[] = [];
  const jobs = createImportJobs(pool, (progress) => heard.push(progress));
  const output = join(folder, '导入');
  const input = { jobId: 'a', folder: join(folder, '往年'), output };
  const report = await jobs.importFolder(input);
  expect(report).toMatchObject({
    ok: true,
    value: {
      output,
      files: [
        {
          name: '分局/要点.doc',
          documents: [{ path: join(output, '分局', '要点.gangmu'), entries: 2 }],
          failure: null,
        },
        { name: '空.doc', documents: [], failure: { code: 'empty-file' } },
        { name: '要点9.txt', documents: [{ title: '云州市教育局2026年工作要点' }] },
        { name: '要点10.md', documents: [{ path: join(output, '要点10.md.gangmu') }] },
        { name: '要点10.txt', documents: [{ path: join(output, '要点10.txt.gangmu') }] },
      ],
      counts: { files: 5, imported: 4, failed: 1, documents: 4, entries: 8 },
      isCancelled: false,
    },
  });
  expect(heard[0]).toEqual({ jobId: 'a', stage: 'reading', done: 0, total: 5, fileName: '' });
  expect(heard.at(-1)).toMatchObject({ done: 5, total: 5 });
  await jobs.importFolder(input);
  expect((await readdir(output)).filter((name) => name.startsWith('要点9')).sort()).toEqual([
    '要点9.gangmu',
    '要点9（2）.gangmu',
  ]);
}, 60_000);

test('a cancelled folder import answers with what is done', async () => {
  const jobs = createImportJobs(pool, ({ jobId, done }) => {
    if (done === 1) jobs.cancel(jobId);
  });
  const report = await jobs.importFolder({ jobId: 'b', folder: join(folder, '往年'), output: null });
  expect(report.ok && report.value).toMatchObject({ isCancelled: true, output: null });
  expect(report.ok && report.value.files.length).toBeLessThan(5);
}, 60_000);

test('a folder that is not there is refused by name', async () => {
  const jobs = createImportJobs(pool, () => undefined);
  const report = await jobs.importFolder({ jobId: 'c', folder: join(folder, '没有'), output: null });
  expect(!report.ok && report.failure).toMatchObject({ code: 'not-found' });
  expect(!report.ok && report.failure.message).toContain('“没有”');
}, 60_000);
