import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houseStyleSchema, standardStyle, type HouseStyle } from '../../../core/word/house-style.ts';
import { createPageSetup, standardSetup } from '../../../core/word/page-setup.ts';
import {
  characterWidth,
  footerDistance,
  innerMargins,
  linePitch,
  outerMargins,
  textWidth,
} from '../../../core/word/page.ts';
import { listDeviations } from '../../../core/word/style-deviations.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { measureLayout } from './measure-layout.ts';
import { partsOf } from './paragraphs-of.ts';

const folder = new URL('../../../templates/styles/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): HouseStyle =>
  houseStyleSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const plan = planOf({
  entries: [
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone' }),
    entryOf({ id: 'b', level: 3, heading: '扩大学位供给' }),
  ],
});
const whats = (style: HouseStyle) => listDeviations(style).map(({ what }) => what);

describe('the style files', () => {
  it.each(files)('%s is a style, and named like it', (file) => {
    expect(read(file).id).toBe(file.replace(/\.json$/u, ''));
  });

  it('have the standard as page.ts has it', () => {
    expect(read('gbt-9704.json')).toEqual(standardStyle);
    const { margins } = standardSetup;
    expect(margins).toEqual({ ...outerMargins.value, ...innerMargins.value });
    expect(standardSetup).toMatchObject({
      textWidth,
      characterWidth,
      linePitch: linePitch.value,
      footerDistance: footerDistance.value,
    });
  });

  it('give the page of the standard where they follow it', async () => {
    expect(measureLayout(await writePlan(plan, { setup: createPageSetup(read('gbt-9704.json')) }))).toEqual([]);
    const compensated = measureLayout(
      await writePlan(plan, { setup: createPageSetup(read('gbt-9704-compensated.json')) }),
    );
    expect(compensated).toEqual(['top margin: 34.6', 'bottom margin: 32.6', 'line pitch: 29.6']);
  });

  it('keep 22 lines of 28 characters', () => {
    for (const file of files) {
      const { textHeight, textWidth: width, linePitch: pitch, characterWidth: character } = createPageSetup(read(file));
      expect([Math.floor(textHeight / pitch), Math.floor(width / character)], file).toEqual([22, 28]);
    }
  });
});

describe('listDeviations', () => {
  it('finds none in the standard itself', () => {
    expect(listDeviations(standardStyle)).toEqual([]);
  });

  it('names every deviation with its clause and how strongly it binds', () => {
    expect(listDeviations(read('gbt-9704-compensated.json'))).toEqual([
      { what: '天头', value: '34.6 mm', standard: '37 mm', clause: '5.2.1', strength: '规定' },
      { what: '下白边', value: '32.6 mm', standard: '35 mm', clause: '5.2.1', strength: '规定' },
      { what: '行距', value: '固定值 29.6 磅', standard: '固定值 28.95 磅', clause: null, strength: '实务' },
    ]);
    expect(whats(read('yunzhou-education.json'))).toEqual(['行距', '正文对齐', '三级标题']);
  });

  it('allows a millimetre in the margins', () => {
    expect(whats({ ...standardStyle, margins: { ...standardStyle.margins, left: 27 } })).toEqual([]);
    expect(whats({ ...standardStyle, margins: { ...standardStyle.margins, left: 26 } })).toEqual(['订口']);
  });

  it.each<[string, Partial<HouseStyle>, string[]]>([
    ['fewer lines', { linePitch: 30 }, ['每页行数', '行距']],
    ['fewer characters', { characterSpacing: 0 }, ['每行字数', '字距']],
    ['a page number in the middle', { pageNumber: { form: 'plain', place: 'centre' } }, ['页码样式', '页码位置']],
    ['another font', { looks: { ...standardStyle.looks, title: { font: '宋体', size: 22, bold: true } } }, ['标题']],
    ['no indent', { firstLineIndent: 0 }, ['首行缩进']],
  ])('finds %s', (_, change, expected) => {
    expect(whats({ ...standardStyle, ...change })).toEqual(expected);
  });
});

describe('a file in a house style', () => {
  it('has its tables, bold headings and alignment', async () => {
    const setup = createPageSetup(read('yunzhou-education.json'));
    const table = { type: 'table' as const, id: 't', caption: null, headerRows: 1, rows: [['甲'], ['乙']] };
    const parts = partsOf(await writePlan({ ...plan, preamble: [table] }, { setup }));
    expect(parts['word/document.xml']).not.toContain('<w:left w:val="single"');
    expect(parts['word/document.xml']).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t>1\.扩大学位供给。/u);
    expect(parts['word/styles.xml']).toContain('<w:jc w:val="both"/>');
  });

  it('has three lines in a table where it wants them', async () => {
    const setup = createPageSetup({ ...standardStyle, tables: 'threeLines' });
    const rows = [
      ['项目', '人数'],
      ['国培', '120'],
    ];
    const table = { type: 'table' as const, id: 't', caption: null, headerRows: 1, rows };
    const xml = partsOf(await writePlan({ ...plan, preamble: [table] }, { setup }))['word/document.xml'] ?? '';
    expect(xml.match(/<w:(?:top|bottom|insideH|insideV|left|right) w:val="single"/gu)).toHaveLength(4);
    expect(xml).not.toContain('insideH');
  });
});
