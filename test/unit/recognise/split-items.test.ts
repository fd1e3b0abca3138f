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
