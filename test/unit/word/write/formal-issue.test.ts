import { describe, expect, it } from 'vitest';
import type { FormalIssue, PageMatter } from '../../../../core/plan/issue.ts';
import { nestEntries } from '../../../../core/plan/nest.ts';
import type { Plan } from '../../../../core/plan/schema.ts';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { paragraphsOf, partsOf } from '../paragraphs-of.ts';

const issue: FormalIssue = {
  agency: '云州市教育局文件',
  number: '云教发〔2026〕1号',
  copyNumber: '000001',
  secrecy: '机密★1年',
  urgency: '特急',
  copiedTo: '市委办公室，市政府办公室。',
  printedBy: '云州市教育局办公室',
  printedOn: '2026年1月15日',
};

const plan: Plan = planOf({
  preamble: [paragraphOf('p', '各县（市、区）教育局，市直各学校：')],
  entries: nestEntries([
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone' }),
    entryOf({ id: 'b', level: 2, heading: '基本思路', body: [paragraphOf('b1', '稳中求进。')] }),
    entryOf({ id: 'c', heading: '重点任务', headingForm: 'alone' }),
  ]),
});

const documentOf = async (fields: Partial<Plan>) =>
  partsOf(await writePlan({ ...plan, ...fields }))['word/document.xml'] ?? '';
const textsOf = async (fields: Partial<Plan>) => paragraphsOf(await documentOf(fields)).map(({ text }) => text);

describe('a formal issue', () => {
  it('has 份号, 密级, 紧急程度, the agency, the number and the red rule above the title', async () => {
    const texts = await textsOf({ issue });
    expect(texts.slice(0, 7)).toEqual(['000001', '机密★1年', '特急', '云州市教育局文件', '', '', '云教发〔2026〕1号']);
    expect(texts.slice(7, 10)).toEqual(['', '', '云州市教育局2026年工作要点']);
    const xml = await documentOf({ issue });
    expect(xml).toMatch(/<w:color w:val="FF0000"\/><w:sz w:val="96"\/>.*?云州市教育局文件/su);
    expect(xml).toMatch(/<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="FF0000"\/><\/w:pBdr>/u);
  });

  it('keeps the three lines above the agency, so that it stands 35 mm below the edge', async () => {
    const [first, second, third, agency] = paragraphsOf(await documentOf({ issue: { agency: '云州市教育局文件' } }));
    expect([first, second, third].map((line) => line?.text)).toEqual(['', '', '']);
    const before = Number(/w:before="(\d+)"/u.exec(agency?.properties ?? '')?.[1]);
    expect(((3 * 579 + before) / 1440) * 25.4).toBeCloseTo(35, 1);
  });

  it('sets 签发人 at the right of the number where the document goes to a superior', async () => {
    const xml = await documentOf({ issue: { ...issue, signers: ['王小云', '李明'] } });
    const line = paragraphsOf(xml).find(({ text }) => text.includes('签发人'));
    expect(line?.text).toBe('\t云教发〔2026〕1号\t签发人：王小云　李明');
    // An indent would shorten the red rule, which is as wide as the text (7.2.7).
    expect(line?.properties).not.toContain('<w:ind ');
    expect(line?.runs.at(-1)?.properties).toContain('楷体');
  });

  it('shows 密级 alone on a draft', async () => {
    expect((await textsOf({ issue: { secrecy: '秘密' } })).slice(0, 4)).toEqual(['秘密', '', '', plan.title]);
  });

  it('ends in 版记: copies with one 。, the office at the left, the date at the right', async () => {
    const xml = await documentOf({ issue });
    const imprint = paragraphsOf(xml).filter(({ style }) => style === 'Imprint');
    expect(imprint.map(({ text }) => text)).toEqual([
      '抄送：市委办公室，市政府办公室。',
      '云州市教育局办公室\t2026年1月15日印发',
    ]);
    expect(xml).toContain('w:tblpYSpec="bottom"');
  });

  it('has nothing around the text where none is asked for', async () => {
    const parts = partsOf(await writePlan(plan));
    expect(Object.keys(parts).filter((path) => path.includes('header'))).toEqual([]);
    expect(parts['word/document.xml']).not.toContain('Imprint');
  });
});

describe('what stands on every page', () => {
  const partsWith = async (pageMatter: PageMatter) => partsOf(await writePlan({ ...plan, pageMatter }));

  it('has the header on odd and even pages', async () => {
    const parts = await partsWith({ header: '云州市教育局' });
    expect(parts['word/header1.xml']).toContain('云州市教育局');
    expect(parts['word/document.xml']).toMatch(/headerReference w:type="default".*?headerReference w:type="even"/su);
  });

  it('has the watermark in the headers', async () => {
    const parts = await partsWith({ watermark: '征求意见稿' });
    expect(parts['word/header2.xml']).toContain('string="征求意见稿"');
  });

  it('has the footer text on the side where the number is not', async () => {
    const parts = await partsWith({ footer: '内部资料' });
    const words = (path: string) =>
      paragraphsOf((parts[path] ?? '').replace(/<w:instrText.*?<\/w:instrText>/gsu, '')).map(({ text }) => text)[0];
    expect(words('word/footer1.xml')).toBe('内部资料\t— 1 —');
    expect(words('word/footer2.xml')).toBe('— 1 —\t内部资料');
  });

  it('lists the chapters in front, with page numbers that are fields', async () => {
    const xml = (await partsWith({ contents: true }))['word/document.xml'] ?? '';
    expect(xml).toContain('TOC \\o &quot;1-1&quot; \\h \\z \\u');
    const lines = paragraphsOf(xml.replace(/<w:instrText.*?<\/w:instrText>/gsu, '')).filter(
      ({ style }) => style === 'TOC1',
    );
    expect(lines.map(({ text }) => text)).toEqual(['一、总体要求\t2', '二、重点任务\t2']);
    expect(xml).toContain('PAGEREF _gm1 \\h');
  });

  it('lists nothing where every heading shares its paragraph', async () => {
    const entries = [entryOf({ id: 'a', heading: '扩大学位供给', body: [paragraphOf('a1', '新建学校12所。')] })];
    expect(await documentOf({ entries, pageMatter: { contents: true } })).not.toContain('TOC');
  });
});

describe('an annex', () => {
  const row = (count: number, cell: string) => Array.from({ length: count }, () => cell);
  const annex = (columns: number, cell: string) => ({
    id: 'x',
    title: '任务分解表',
    body: [
      {
        type: 'table' as const,
        id: 't',
        caption: null,
        headerRows: 1,
        rows: [row(columns, '列名'), row(columns, cell)],
      },
    ],
  });

  it('with a wide table stands on pages turned on their side', async () => {
    const xml = await documentOf({ annexes: [annex(12, '推进义务教育优质均衡发展')] });
    expect(xml.match(/w:orient="landscape"/gu)).toHaveLength(1);
    expect(xml.indexOf('<w:pgSz w:w="11906" w:h="16838"/>')).toBeLessThan(xml.indexOf('w:orient="landscape"'));
    expect(xml).toContain('<w:tblW w:w="12756" w:type="dxa"/>');
  });

  it('has its page numbers turned with it, also beside a text of the foot; no other file has those parts', async () => {
    const annexes = [annex(12, '推进义务教育优质均衡发展')];
    const parts = partsOf(await writePlan({ ...plan, annexes, pageMatter: { footer: '内部资料' } }));
    for (const path of ['word/footer3.xml', 'word/footer4.xml']) {
      expect(parts[path]).toContain('<w:textDirection w:val="tbRl"/>');
      expect(parts[path]).toContain('内部资料');
    }
    const [, turned] = /<w:sectPr>(.*?)landscape/u.exec(
      parts['word/document.xml']!.split('</w:sectPr>').find((section) => section.includes('landscape'))!,
    )!;
    expect(turned).toContain('r:id="rIdFooterOddTurned"');
    expect(Object.keys(partsOf(await writePlan(plan)))).not.toContain('word/footer3.xml');
  });

  it('with a table that fits stays upright, however long its cells', async () => {
    const xml = await documentOf({ annexes: [annex(4, '推进义务教育优质均衡发展'.repeat(6))] });
    expect(xml).not.toContain('landscape');
  });

  it('leaves the page of 版记 upright', async () => {
    const xml = await documentOf({ issue, annexes: [annex(12, '推进义务教育优质均衡发展')] });
    expect(xml.lastIndexOf('w:orient="landscape"')).toBeLessThan(xml.indexOf('Imprint'));
    expect(xml.match(/<w:sectPr>/gu)).toHaveLength(3);
  });
});
