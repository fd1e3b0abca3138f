import { expect, test } from 'vitest';
import { removeSliceMarks } from '../../../../core/recognise/cleaning/slice-marks.ts';
import { line } from '../recognise-text.ts';

const text = '坚持立德树人根本任务，办好人民满意的教育，新建学校8所。'.repeat(30);

function slices(size: number, source = text): string[] {
  const cut = source.match(new RegExp(`[^]{1,${size}}`, 'gu'))!;
  return cut.map((slice, index) => `${index + 1}、${slice}`);
}

function textsOf(lines: readonly string[]): string[] {
  const pieces = lines.map((own, at) => ({ ...line(own), at }));
  return removeSliceMarks(pieces).pieces.map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('marks at equal distances go, and what they cut comes together', () => {
  expect(textsOf(slices(150))).toEqual([text]);
  expect(textsOf(['标题', ...slices(150)])).toEqual(['标题', text]);
});

test.each(['[#]', '【#】', '（#）', '第#段：', '#.', '#：', '# '])('marks may be written %s', (form) => {
  const marked = slices(150).map((slice, index) => slice.replace(/^\d+、/u, form.replace('#', String(index + 1))));
  expect(textsOf(marked)).toEqual([text]);
});

test('marks of two kinds are no row', () => {
  const marked = slices(150).map((slice, index) =>
    index % 2 === 0 ? slice : slice.replace(/^\d+、/u, `[${index + 1}]`),
  );
  expect(textsOf(marked)).toEqual(marked);
});

test('items of equal length within a text stay', () => {
  const items = [1, 2, 3].map((number) => `（${number}）${text.slice(0, 150)}`);
  const all = ['一、总体要求', text, ...items, '二、主要任务', text];
  expect(textsOf(all)).toEqual(all);
  const dotted = [1, 2, 3].map((number) => `${number}.${text.slice(0, 150)}`);
  expect(textsOf(['标题', ...dotted])).toEqual(['标题', ...dotted]);
  expect(textsOf([...dotted, text])).toEqual([...dotted, text]);
});

test('items of unequal length that are written like marks stay', () => {
  const items = [120, 180, 150, 230].map((size, index) => `（${index + 1}）${text.slice(0, size)}`);
  expect(textsOf(items)).toEqual(items);
});

test('a slice may hold several lines', () => {
  const cut = slices(150, text.replaceAll('教育，', '教育，\n')).join('\n').split('\n');
  expect(textsOf(cut).join('')).toBe(text);
});

test('two marks are enough where the cut is the usual one and parts a sentence', () => {
  expect(textsOf(slices(300, text.slice(0, 500)))).toEqual([text.slice(0, 500)]);
});

test('folded marks may make slices a little longer', () => {
  const folded = slices(150).map((slice, index) => (index % 2 === 0 ? slice.replace('，', '...') : slice));
  expect(textsOf(folded)).toHaveLength(1);
});

test('every part knows the source block it comes from', () => {
  const { pieces, changes } = removeSliceMarks(slices(150).map((own, at) => ({ ...line(own), at })));
  expect(pieces[0]?.at).toBe(0);
  expect(pieces[0]?.also?.slice(0, 2)).toEqual([
    { at: 1, start: 150 },
    { at: 2, start: 300 },
  ]);
  expect(changes.map(({ source }) => source)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('items stay: their lengths differ, or there are too few of them', () => {
  const items = [
    '1、新建学校。'.repeat(30),
    '2、改造学校。'.repeat(25),
    '3、培训教师。'.repeat(40),
    '4、评选。'.repeat(40),
  ];
  expect(textsOf(items)).toEqual(items);
  expect(textsOf(slices(400).slice(0, 2))).toEqual(slices(400).slice(0, 2));
});

test('a text of equal items that cut no sentence stays', () => {
  const sentence = `${text.slice(0, 149)}。`;
  for (const mark of ['、', '）']) {
    const items = [1, 2, 3, 4].map((number) => `${mark === '、' ? '' : '（'}${number}${mark}${sentence}`);
    expect(textsOf(items)).toEqual(items);
  }
});

test('items of nearly equal length stay, also below headings without a mark', () => {
  const sentence = text.slice(0, 26 * 5 + 4).replace(/.$/u, '。');
  const items = [3, 4, 5, 6].map((number) => `${number}、${sentence}`);
  const all = [text, '二、主要任务', items[0]!, items[1]!, '（二）提升质量', items[2]!, '（三）加强管理', items[3]!];
  expect(textsOf(all)).toEqual(all);
});

test('a title at the head of a slice begins a line, the rest of one does not', () => {
  const [first, second, third] = [text.slice(0, 300), text.slice(0, 299), text.slice(0, 300)];
  const title = '云州市2026年教育工作要点';
  const whole = [`1、${first}`, `2、${title}`, second.slice(title.length), `3、${third}`];
  expect(textsOf(whole)).toEqual([first, title, second.slice(title.length) + third]);
  const cut = [`1、${first.slice(0, 296)}`, '云州市教', `2、育局2026年教育工作要点`, second.slice(14), `3、${third}`];
  expect(textsOf(cut)[1]).toBe('云州市教育局2026年教育工作要点');
});
