import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../../core/plan/read-plan.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import type { ExportProfile } from '../../../core/word/export-profile.ts';
import { layOutPages } from '../../../core/word/preview/lay-out-pages.ts';
import { readFlow } from '../../../core/word/preview/read-flow.ts';
import { writePlan, type WriteOptions } from '../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { measureLayout } from './measure-layout.ts';
import { measurePages, readPages } from './measure-pages.ts';
import { Office, whyNoOffice } from './office.ts';
import { plainMeasure } from './preview/flow-of.ts';

const office = new Office();
afterAll(() => {
  office.close();
});

const body = '落实立德树人根本任务，健全学校家庭社会协同育人机制，推动优质资源共建共享，完善督导评估办法，'.repeat(5);
const long = planOf({
  entries: Array.from({ length: 16 }, (_, index) =>
    entryOf({
      id: `e${index}`,
      heading: '深化教育教学改革',
      body: [paragraphOf(`p${index}`, `${body}确保各项任务落到实处。`)],
    }),
  ),
});

async function measure(profile: ExportProfile, path = '', before = '', after = ''): Promise<string[]> {
  const parts = unzipSync(await writePlan(long, { profile }));
  const xml = path === '' ? '' : strFromU8(parts[path]!);
  if (path !== '' && !xml.includes(before)) throw new Error(`${before} is not in ${path}`);
  const file = zipSync(path === '' ? parts : { ...parts, [path]: strToU8(xml.replaceAll(before, after)) });
  return [...measureLayout(file), ...measurePages(office.toPdf(file))];
}

describe.skipIf(whyNoOffice('pdftotext') !== null)('the pages that LibreOffice makes of an export', () => {
  it('have 22 lines of 28 characters in the fonts of their levels, with numbers at the outer corners', async () => {
    expect(await measure('issue')).toEqual([]);
    expect(await measure('review')).toEqual([]);
  }, 180_000);

  it.each([
    ['word/document.xml', 'w:linePitch="579"', 'w:linePitch="620"', /page \d: 2[01] lines\npage \d: pitch 3[01]/u],
    [
      'word/styles.xml',
      '<w:spacing w:val="-5"/>',
      '<w:spacing w:val="20"/>',
      /lines not of 28 characters|no page full/u,
    ],
    ['word/styles.xml', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"', /font of level 1: 宋体/u],
    ['word/document.xml', 'w:top="2098"', 'w:top="1440"', /page \d: top 27/u],
    ['word/document.xml', 'w:w="11906"', 'w:w="12240"', /page 1: not A4/u],
    ['word/settings.xml', '<w:evenAndOddHeaders/>', '', /page 2: page number -?\d+ pt from its place/u],
  ])(
    'are found wrong when %s has not %s',
    async (path, before, after, fault) => {
      expect((await measure('issue', path, before, after)).join('\n')).toMatch(fault);
    },
    120_000,
  );
});

describe.skipIf(whyNoOffice('pdftotext') !== null)('the plan that travels in a file', () => {
  it('changes nothing on its pages', async () => {
    const text = new URL('../../../resources/sample.gangmu', import.meta.url);
    const sample = readPlan(readFileSync(text, 'utf8'));
    if (!sample.ok) throw new Error(sample.failure.message);
    const pages = async (options: WriteOptions) =>
      readPages(office.toPdf(await writePlan(sample.value, options))).map(({ lines }) =>
        lines.map((line) => line.text),
      );
    const bare = await pages({ carriesPlan: false });
    expect(await pages({ profile: 'issue' })).toEqual(bare);
    expect(await pages({ profile: 'review' })).toEqual(bare);
  }, 180_000);
});

describe.skipIf(whyNoOffice('pdftotext') !== null)('版记', () => {
  it('stands at the foot of the text area, and would not were its place told from the margin', async () => {
    const issue = { copiedTo: '市委办公室', printedBy: '云州市教育局办公室', printedOn: '2026年2月18日' };
    const parts = unzipSync(await writePlan({ ...long, entries: long.entries.slice(0, 2), issue }));
    const xml = strFromU8(parts['word/document.xml']!);
    const fromFoot = (content: string): number => {
      const file = zipSync({ ...parts, 'word/document.xml': strToU8(content) });
      const { lines, height } = readPages(office.toPdf(file)).at(-1)!;
      return height - lines.find(({ text }) => text.includes('印发'))!.middle;
    };
    const onMargin = xml.replace(/w:horzAnchor="page" w:tblpX="\d+"/u, 'w:horzAnchor="margin" w:tblpXSpec="left"');
    // 35 mm of paper are below the text area, half a line of 24 points and the rule above that.
    expect(Math.abs(fromFoot(xml) - (35 * 72) / 25.4 - 10)).toBeLessThan(6);
    expect(fromFoot(onMargin)).toBeGreaterThan(200);
  }, 120_000);
});

describe.skipIf(whyNoOffice('pdftotext') !== null)('a page that the text fills to the end', () => {
  const wide = Array.from({ length: 12 }, (_, column) => `推进义务教育优质均衡发展${column}`);
  const tableOf = (rows: string[][]) => ({ type: 'table' as const, id: 't', caption: null, headerRows: 1, rows });
  const narrow = (count: number) => Array.from({ length: count }, (_, index) => ['事项', String(index)]);
  const withText = (lines: number, rows: string[][]) =>
    planOf({
      entries: [
        entryOf({
          id: 'a',
          heading: '总体要求',
          headingForm: 'alone',
          body: Array.from({ length: lines }, (_, index) => paragraphOf(`p${index}`, `第${index}段。`)),
        }),
      ],
      annexes: [{ id: 'x', title: '分工', body: [tableOf(rows)] }],
    });
  const afterTable = (count: number, rows: string[][]) =>
    planOf({
      entries: [],
      annexes: [
        { id: 'x', title: '分工', body: [tableOf(narrow(count))] },
        { id: 'y', title: '进度', body: [tableOf(rows)] },
      ],
    });

  it.each([
    ['text before an annex on turned pages', (step: number) => withText(13 + step, [wide, wide])],
    ['text before an annex', (step: number) => withText(13 + step, narrow(2))],
    ['a table before an annex on turned pages', (step: number) => afterTable(18 + step, [wide, wide])],
    ['a table before another annex', (step: number) => afterTable(18 + step, narrow(2))],
    ['a table at the very end', (step: number) => withText(2, narrow(18 + step))],
  ])(
    'has no blank one behind it: %s',
    async (_name, planWith) => {
      const counts: number[] = [];
      for (let step = 0; step < 6; step += 1) {
        const file = await writePlan(planWith(step));
        const pages = readPages(office.toPdf(file));
        const own = layOutPages(readFlow(file), plainMeasure);
        counts.push(pages.length);
        // A page with nothing but its number is blank.
        expect([step, pages.map(({ words }) => words.length > 3)]).toEqual([step, pages.map(() => true)]);
        expect([step, own.map(({ lines }) => lines.some(({ isEdge }) => !isEdge))]).toEqual([
          step,
          own.map(() => true),
        ]);
        expect([step, own.length]).toEqual([step, pages.length]);
      }
      // Somewhere between them a page is full.
      expect(counts.at(-1)! - counts[0]!).toBe(1);
    },
    180_000,
  );

  it('is followed by nothing that takes a line in Word either', async () => {
    const endsOf = async (plan: Plan) => {
      const xml = strFromU8(unzipSync(await writePlan(plan))['word/document.xml']!);
      return [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<w:sectPr>.*?<\/w:p>/gsu)].map(([paragraph]) => paragraph);
    };
    const [behindText] = await endsOf(withText(3, [wide, wide]));
    expect(behindText).toContain('分工');
    const [, behindTable] = await endsOf({
      ...afterTable(3, [wide, wide]),
      issue: { printedBy: '云州市教育局办公室', printedOn: '2026年2月18日' },
    });
    expect(behindTable).toContain('w:line="20" w:lineRule="exact"');
  });
});

describe.skipIf(whyNoOffice('pdftotext') !== null)('pages turned on their side', () => {
  const columns = Array.from({ length: 12 }, (_, column) => `推进义务教育优质均衡发展${column}`);
  const table = {
    type: 'table',
    id: 't',
    caption: null,
    headerRows: 1,
    rows: Array.from({ length: 40 }, () => columns),
  } as const;

  it('leave 版记 on a page of its own that is upright', async () => {
    const annexes = [{ id: 'x', title: '分工', body: [{ ...table, rows: table.rows.map((row) => [...row]) }] }];
    const issue = { printedBy: '云州市教育局办公室', printedOn: '2026年2月18日' };
    const pages = readPages(office.toPdf(await writePlan({ ...long, entries: [], annexes, issue })));
    const at = pages.findIndex(({ lines }) => lines.some(({ text }) => text.includes('印发')));
    expect(at).toBe(pages.length - 1);
    expect(pages[at]!.width).toBeLessThan(pages[at]!.height);
    expect(pages.at(-2)!.width).toBeGreaterThan(pages.at(-2)!.height);
  }, 120_000);

  it('have their numbers where those of the others are, once they are bound', async () => {
    const annexes = [{ id: 'x', title: '分工', body: [{ ...table, rows: table.rows.map((row) => [...row]) }] }];
    const pages = readPages(office.toPdf(await writePlan({ ...long, entries: long.entries.slice(0, 2), annexes })));
    const turned = pages.flatMap(({ width, height, words }, index) => {
      if (width < height) return [];
      const number = words.find(
        ({ text, right }) => text.replace(/\D/gu, '') === String(index + 1) && right < (35 * 72) / 25.4,
      );
      const at = number === undefined ? null : number.middle / height;
      return [
        [index + 1, at === null ? 'nowhere' : at > 0.75 ? 'lower end' : at < 0.25 ? 'upper end' : 'between'] as const,
      ];
    });
    expect(turned.length).toBeGreaterThan(2);
    // Turned back, the left edge is the foot; the outer corner of an odd page is then the lower end, of an even one the upper.
    for (const [page, place] of turned) expect(place).toBe(page % 2 === 1 ? 'lower end' : 'upper end');
  }, 120_000);
});
