import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { measureLayout } from './measure-layout.ts';
import { partsOf } from './paragraphs-of.ts';

let file: Uint8Array;
beforeAll(async () => {
  file = await writePlan(planOf({ entries: [entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone' })] }));
});

/** The same file with one thing changed. */
function spoil(path: string, before: string | RegExp, after: string): Uint8Array {
  const xml = partsOf(file)[path] ?? '';
  const spoiled = xml.replace(before, after);
  if (spoiled === xml) throw new Error(`${String(before)} is not in ${path}`);
  return zipSync({ ...unzipSync(file), [path]: strToU8(spoiled) });
}

describe('the layout of an exported file', () => {
  it('is that of GB/T 9704-2012', () => {
    expect(measureLayout(file)).toEqual([]);
  });

  it.each([
    ['word/document.xml', 'w:w="11906"', 'w:w="12240"', 'paper width: 215.9'],
    ['word/document.xml', 'w:top="2098"', 'w:top="1440"', 'top margin: 25.4'],
    ['word/document.xml', 'w:type="lines"', 'w:type="linesAndChars"', 'grid: linesAndChars'],
    ['word/styles.xml', 'w:line="579"', 'w:line="600"', 'line pitch: 30'],
    ['word/styles.xml', 'w:lineRule="exact"', 'w:lineRule="atLeast"', 'line rule: not exact'],
    ['word/styles.xml', '<w:spacing w:val="-5"/>', '<w:spacing w:val="0"/>', 'character width: 16'],
    ['word/styles.xml', '<w:widowControl w:val="0"/>', '', 'widow control: on'],
    ['word/styles.xml', 'w:firstLineChars="200"', 'w:firstLineChars="100"', 'first-line indent: 100'],
    ['word/styles.xml', '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>', 'outline level of level 2: 2'],
    ['word/styles.xml', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"', 'font of level 1: 宋体'],
    ['word/styles.xml', /(w:styleId="Heading3".*?)<w:sz /su, '$1<w:b/><w:sz ', 'bold of level 3: bold'],
    ['word/settings.xml', '<w:evenAndOddHeaders/>', '', 'footers: the same on odd and even pages'],
    ['word/footer2.xml', '— ', '- ', 'text of the even footer: - n —'],
    [
      'word/styles.xml',
      '<w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体"',
      '<w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体"',
      'side of the default footer: center',
    ],
  ])('is found wrong when %s has something else for %s', (path, before, after, finding) => {
    expect(measureLayout(spoil(path, before, after))).toEqual([finding]);
  });

  it('is found wrong where a style leaves a font to the theme', () => {
    const found = measureLayout(spoil('word/styles.xml', 'w:hAnsi="楷体"', 'w:hAnsiTheme="minorHAnsi"'));
    expect(found[0]).toBe('theme font: used');
  });
});
