import { expect, test } from 'vitest';
import { splitItems } from '../../../core/recognise/split-items.ts';
import { codesOf, line, outlineOf, recogniseText } from './recognise-text.ts';

function split(...texts: string[]): string[] {
  return splitItems(texts.map((text) => line(text))).map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('an item behind the end of another gets a line of its own', () => {
  expect(split('1.加强德育。落实任务。 2.加强体育。每天一小时。3.加强美育。')).toEqual([
    '1.加强德育。落实任务。',
    '2.加强体育。每天一小时。',
    '3.加强美育。',
  ]);
});

test('a first item glued to the heading above it comes off', () => {
  expect(split('一、加强党的全面领导1学习贯彻会议精神。落实任务。', '2.建强队伍。落实任务。')).toEqual([
    '一、加强党的全面领导',
    '1学习贯彻会议精神。落实任务。',
    '2.建强队伍。落实任务。',
  ]);
  expect(split('二、主要任务（一）扩大资源', '（二）提升质量')).toEqual([
    '二、主要任务',
    '（一）扩大资源',
    '（二）提升质量',
  ]);
});

test('an item behind the duties of the one before it comes off', () => {
  expect(split('7.加强德育。落实任务。（责任科室：基础教育科、督导室）8.加强体育。每天一小时。')).toEqual([
    '7.加强德育。落实任务。（责任科室：基础教育科、督导室）',
    '8.加强体育。每天一小时。',
  ]);
  expect(split('7.加强德育。落实任务（市、县）8.加强体育。每天一小时。')).toHaveLength(1);
});

test('the first item of a fragment may have any number', () => {
  expect(split('三、强化统筹协调10.扩大资源。落实任务。11.提升质量。落实任务。')).toEqual([
    '三、强化统筹协调',
    '10.扩大资源。落实任务。',
    '11.提升质量。落实任务。',
  ]);
  expect(split('三、强化统筹协调10.扩大资源。落实任务。', '13.提升质量。')[0]).toContain('10.');
});

test('a number without its dot comes off behind a heading where it goes on before a heading of its own', () => {
  expect(split('52.甲乙丙。落实。', '五、办好民生实事53用心用情办好实事。落实任务。')).toEqual([
    '52.甲乙丙。落实。',
    '五、办好民生实事',
    '53用心用情办好实事。落实任务。',
  ]);
  expect(split('52.甲乙丙。落实。', '五、完成民生实事53件套，落实任务。')).toHaveLength(2);
  const { plan } = recogniseText(
    '云州市2026年工作要点\n三、强化统筹协调10扩大资源供给。落实任务。\n11.提升质量。落实任务。',
  );
  expect(outlineOf(plan)).toEqual([
    '1 三、强化统筹协调|',
    '  2 10.扩大资源供给|落实任务。',
    '  2 11.提升质量|落实任务。',
  ]);
});

test('a contents list that has become one line gets a line for each heading', () => {
  expect(split('目录 一、总体要求 二、主要任务 （一）德育 （二）体育 三、保障措施')).toEqual([
    '目录',
    '一、总体要求',
    '二、主要任务',
    '（一）德育',
    '（二）体育',
    '三、保障措施',
  ]);
  expect(split('目录编制 一、总体要求 二、主要任务')).toHaveLength(1);
});

test('items stand alone below headings in one line', () => {
  expect(split('1.甲乙丙。落实。', '（一）深化评价改革2.健全机制。落实。（二）深化督导改革3.压实责任。落实。')).toEqual(
    ['1.甲乙丙。落实。', '（一）深化评价改革', '2.健全机制。落实。', '（二）深化督导改革', '3.压实责任。落实。'],
  );
});

test.each([
  '1.加强德育。增长3.5%。新建学校8所。',
  '1.加强德育。重点抓好：1.学习；2.整改；3.总结。',
  '1.加强德育。到2026年，占比达到80%以上。 5.其他事项另行安排。',
  '一、2026年工作安排',
  '二、推进12所学校建设',
  '附件：1.任务分工表 2.指标表',
])('%s stays one line', (text) => {
  expect(split(text)).toEqual([text]);
});

test('the outline is right, and one remark tells', () => {
  const document = recogniseText('云州市2026年工作要点\n一、总体要求 1.加强德育。落实任务。 2.加强体育。每天一小时。');
  expect(outlineOf(document.plan)).toEqual([
    '1 一、总体要求|',
    '  2 1.加强德育|落实任务。',
    '  2 2.加强体育|每天一小时。',
  ]);
  expect(codesOf(document)).toEqual(['items-in-one-line']);
});
