import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBytes, importFile } from '../../../../electron/services/import-plan.ts';
import { findLibreOffice } from '../../../../electron/services/libreoffice.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { createTemplates } from '../../../../electron/services/templates.ts';

const plan = join(import.meta.dirname, '../../../fixtures/formats/plan.docx');
const templates = createTemplates(findProgramFolders().templates, (problem) => expect.fail(problem));

let folder: string;
let damaged: Uint8Array;
/** Stands for LibreOffice: notes what it was called with and leaves a Word file behind. */
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangmu-lo-'));
  damaged = (await readFile(plan.replace('.docx', '.doc'))).subarray(0, 5000);
  program = join(folder, 'soffice');
  const outdir = 'while [ "$1" != --outdir ]; do shift; done';
  await writeFile(program, `#!/bin/sh\necho "$@" > ${folder}/called\n${outdir}\ncp '${plan}' "$2/input.docx"\n`);
  await chmod(program, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

describe('where our reader gives up', () => {
  const codeOf = async (bytes: Uint8Array, libreOffice: string | null): Promise<string> => {
    const imported = await importBytes('要点.doc', bytes, templates, { libreOffice });
    return imported.ok ? 'read' : imported.failure.code;
  };

  test('LibreOffice is offered where it is installed, for what it may read', async () => {
    const works = Buffer.from('CHNKWKS\0\0');
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect([await codeOf(damaged, program), await codeOf(damaged, null)]).toEqual(['convertible', 'damaged-file']);
    expect([await codeOf(works, program), await codeOf(works, null)]).toEqual(['convertible', 'unknown-format']);
    expect(await codeOf(picture, program)).toBe('unknown-format');
  });

  test('it works in a profile and a folder of its own, without macros, and leaves nothing behind', async () => {
    const path = join(folder, '--要点.doc');
    await writeFile(path, damaged);
    const imported = await importFile(path, templates, { convertWith: 'libreoffice', libreOffice: program });
    expect(imported).toMatchObject({
      ok: true,
      value: { sourceName: '--要点.doc', documents: [{ plan: { title: '云州市教育局2026年工作要点' } }] },
    });
    const called = await readFile(join(folder, 'called'), 'utf8');
    const [, work = ''] = /-env:UserInstallation=file:\/\/(\S+)\/profile --headless/u.exec(called) ?? [];
    expect(called).not.toContain('要点');
    expect(await readdir(work).catch(() => 'gone')).toBe('gone');
  });

  test('what it cannot read either is said, and so is that it is not there', async () => {
    const failing = join(folder, 'failing');
    await writeFile(failing, '#!/bin/sh\nexit 1\n');
    await chmod(failing, 0o755);
    const messageOf = async (libreOffice: string | null): Promise<string> => {
      const imported = await importBytes('要点.doc', damaged, templates, { convertWith: 'libreoffice', libreOffice });
      return imported.ok ? 'read' : imported.failure.message;
    };
    expect(await messageOf(failing)).toBe(
      '“要点.doc”：LibreOffice 也没能读出这个文件。请在 WPS 或 Word 中打开，另存为 .docx 后再导入。',
    );
    expect(await messageOf(null)).toContain('没有找到 LibreOffice');
  });

  test('it is found where systems put it', () => {
    expect(findLibreOffice('linux', { PATH: `/nowhere:${folder}` })).toBe(program);
    expect(findLibreOffice('darwin', {})).toBeNull();
  });
});
