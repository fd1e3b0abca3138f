import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../../../electron/services/export-pdf.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { readPages } from '../../word/measure-pages.ts';
import { whyNoOffice } from '../../word/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const plan = planOf({ entries: [entryOf({ id: 'a', heading: '抓好落实' })] });

describe('exportPdf', () => {
  it.skipIf(whyNoOffice('pdftotext') !== null)(
    'writes the PDF that LibreOffice makes of the Word file',
    async () => {
      const path = join(folder, 'plan.pdf');
      expect(await exportPdf(path, plan)).toEqual({ ok: true, value: { path } });
      const [page] = readPages(readFileSync(path));
      expect(page!.lines.map(({ text }) => text)).toContain('一、抓好落实。');
    },
    120_000,
  );

  it('says what to do where LibreOffice is missing or gives up', async () => {
    const path = join(folder, 'none.pdf');
    expect(await exportPdf(path, plan, {}, null)).toMatchObject({ ok: false, failure: { code: 'not-available' } });
    expect(await exportPdf(path, plan, {}, '/bin/false')).toMatchObject({
      ok: false,
      failure: { code: 'not-available' },
    });
  });

  it('writes no file of another ending', async () => {
    expect(await exportPdf(join(folder, 'plan.docx'), plan)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input' },
    });
  });
});
