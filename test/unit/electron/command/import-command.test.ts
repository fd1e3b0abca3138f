import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const fixtures = join(import.meta.dirname, '../../../fixtures/formats');
const cli = join(import.meta.dirname, '../../../../electron/cli.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-command-'));
  cpSync(fixtures, join(folder, '往年'), { recursive: true });
  writeFileSync(join(folder, '往年', '图.doc'), Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function gangmu(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('a folder: plans beside one another, a line for each failure, a report, exit code 1', () => {
  const { code, out, err } = gangmu('import', '往年', '-o', '导入', '--report', '报告.json');
  expect(code).toBe(1);
  expect(err).toMatch(/^“图.doc”：这是 PNG 图片[^\n]*\n$/u);
  expect(out).toMatch(/共 6 个文件，导入 5 个（5 份文稿、\d+ 条），失败 1 个，用时 [\d.]+ 秒。/u);
  expect(readdirSync(join(folder, '导入')).sort()).toEqual(
    ['doc', 'docx', 'odt', 'pdf', 'rtf'].map((ending) => `plan.${ending}.gangmu`),
  );
  const report = JSON.parse(readFileSync(join(folder, '报告.json'), 'utf8')) as { counts: unknown; files: unknown[] };
  expect(report.counts).toMatchObject({ files: 6, imported: 5, failed: 1, documents: 5 });
  expect(report.files).toHaveLength(6);
}, 60_000);

test('a single file has its report too, and wrong usage is exit code 2', () => {
  const { code } = gangmu('import', '往年/plan.doc', '--report', '一.json');
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, '一.json'), 'utf8'))).toMatchObject({
    name: 'plan.doc',
    documents: [{ title: '云州市教育局2026年工作要点' }],
    failure: null,
  });
  expect(gangmu('import', '往年/plan.doc', '--report', '一.txt').code).toBe(2);
  expect(gangmu('import', '往年/plan.doc', '--report', '一.json')).toMatchObject({ code: 1 });
}, 60_000);
