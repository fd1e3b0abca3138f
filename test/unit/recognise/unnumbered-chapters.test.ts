import { expect, test } from 'vitest';
import { recognise } from '../../../core/recognise/recognise.ts';
import { noChoices } from '../../../core/recognise/review.ts';
import type { BlockChoice } from '../../../core/recognise/review.ts';
import { codesOf, createIds, outlineOf, paragraphs, recogniseBlocks, recogniseText } from './recognise-text.ts';

const body = '坚持立德树人根本任务，办好人民满意的教育，新建改扩建学校8所，新增学位1万个。';

test('chapters without numbers are found where the numbers below begin anew', () => {
  const document = recogniseText(
    [
      '云州市2026年工作报告',
      '各位代表：',
      '2025年工作回顾',
      body,
      '（一）扩大资源',
      body,
      '（二）提升质量',
      body,
      '2026年工作安排',
      body,
      '（一）深化改革',
      body,
    ].join('\n'),
  );
  expect(outlineOf(document.plan).map((text) => text.split('|')[0])).toEqual([
    '1 一、2025年工作回顾',
    '  2 （一）扩大资源',
    '  2 （二）提升质量',
    '1 二、2026年工作安排',
    '  2 （一）深化改革',
  ]);
  expect(codesOf(document)).toEqual(['heading-unnumbered', 'heading-unnumbered']);
  expect(document.findings.map(({ message }) => message)).toEqual([
    '“2025年工作回顾”没有序号，看来是一章的标题，已编为“一、”，请核对。',
    '“2026年工作安排”没有序号，看来是一章的标题，已编为“二、”，请核对。',
  ]);
});

test('without a new beginning a short line is text', () => {
  const document = recogniseText(
    ['云州市2026年工作报告', '2025年工作回顾', body, '（一）扩大资源', body, '（二）提升质量', body].join('\n'),
  );
  expect(outlineOf(document.plan)).toHaveLength(2);
});

test('（一） may stand above 一、 where it alone never begins anew', () => {
  const document = recogniseText(
    [
      '云州市2026年工作报告',
      '（一）经济形势',
      '一、农业',
      '二、工业',
      '（二）今后方针',
      '一、改革',
      '二、开放',
      '（三）前景',
    ].join('\n'),
  );
  expect(outlineOf(document.plan).map((text) => text.split('|')[0])).toEqual([
    '1 （一）经济形势',
    '  2 一、农业',
    '  2 二、工业',
    '1 （二）今后方针',
    '  2 一、改革',
    '  2 二、开放',
    '1 （三）前景',
  ]);
});

test('rules keep their articles and what is numbered in them as text', () => {
  const document = recogniseText(
    [
      '云州市学校安全管理规定',
      '第一章 总则',
      '第一条 为了加强管理，制定本规定。',
      '第二条 适用范围：',
      '（一）中小学；',
      '（二）幼儿园。',
      '第二章 职责',
      '第三条 学校负责。',
    ].join('\n'),
  );
  expect(outlineOf(document.plan)).toEqual([
    '1 一、总则|第一条 为了加强管理，制定本规定。¶第二条 适用范围：¶（一）中小学；¶（二）幼儿园。',
    '1 二、职责|第三条 学校负责。',
  ]);
});

test('where most of a row is plain text, a short first sentence is no heading', () => {
  const document = recogniseText(
    [
      '云州市2026年工作要点',
      '一、主要目标',
      '1.到2026年，公办园占比达到60%以上，普惠园占比达到90%以上。学位更加充足。',
      '2.到2026年，巩固率达到99%以上，毛入学率达到98%以上。质量明显提升。',
      '3.新建学校8所。改造学校12所，全部投入使用。',
      '二、主要任务',
      '1.加强德育。落实立德树人根本任务。',
    ].join('\n'),
  );
  const headings = document.plan.entries.flatMap(({ children }) => children.map(({ heading }) => heading));
  expect(headings).toEqual([null, null, null, '加强德育']);
});

test('wide blanks part a heading from its text', () => {
  const document = recogniseText(
    [
      '云州市规划',
      '第一节　铁路　　铁路是运输的主要力量，要加快建设，完善网络。',
      '第二节　公路　　公路要通到每个乡镇，改善条件。',
    ].join('\n'),
  );
  expect(outlineOf(document.plan)).toEqual([
    '1 一、铁路|铁路是运输的主要力量，要加快建设，完善网络。',
    '1 二、公路|公路要通到每个乡镇，改善条件。',
  ]);
});

test('a line below the title that tells where a report was given is no dash item', () => {
  const { plan } = recogniseText(
    '云州市2026年工作报告\n——2026年1月16日在云州市人民代表大会上\n各位代表：\n一、工作回顾',
  );
  expect(plan.entries).toHaveLength(1);
  expect(plan.preamble).toHaveLength(2);
});

test('a title of last year is pointed out by what the text can only say of this one', () => {
  const document = recogniseText('云州市2025年工作要点\n一、主要任务\n1.推广普通话。办好第29届推普周，开展宣传活动。');
  expect(document.plan.planYear).toBe(2026);
  expect(codesOf(document)).toEqual(['year-disagrees']);
});

/** Headings and findings of a report made of lines. */
function reportOf(...lines: string[]): { headings: string[]; messages: string[] } {
  const document = recogniseText(['云州市2026年工作报告', ...lines].join('\n'));
  return {
    headings: outlineOf(document.plan).map((text) => text.split('|')[0]!),
    messages: document.findings.map(({ message }) => message),
  };
}

test('parts that look back and ahead stand above 一、, whose numbers move down', () => {
  const { headings, messages } = reportOf(
    ...['2025年工作回顾', body, '一、扩大资源', body, '（一）新建学校', body, '二、提升质量', body],
    ...['2026年工作安排', body, '一、深化改革', body, '二、压实责任', body, '加强自身建设', body],
  );
  expect(headings).toEqual([
    '1 一、2025年工作回顾',
    '  2 （一）扩大资源',
    '    3 1.新建学校',
    '  2 （二）提升质量',
    '1 二、2026年工作安排',
    '  2 （一）深化改革',
    '  2 （二）压实责任',
    '1 三、加强自身建设',
  ]);
  expect(messages[0]).toBe(
    '“2025年工作回顾”没有序号，看来是一章的标题，已编为“一、”，下面原有的序号依次后移，请核对。',
  );
});

test('the numbers that begin anew tell where the words do not', () => {
  const review = ['奋力完成2025年各项任务', body, '（一）扩大资源', body, '（二）提升质量', body];
  const plan = ['全力实现2026年奋斗目标', body, '一、深化改革', body, '二、压实责任', body];
  expect(reportOf(...review, ...plan).headings.filter((text) => text.startsWith('1 '))).toEqual([
    '1 一、奋力完成2025年各项任务',
    '1 二、全力实现2026年奋斗目标',
  ]);
  const uncounted = [review[0]!, body, ...plan];
  expect(reportOf(...uncounted).headings).toEqual(['1 一、深化改革', '1 二、压实责任']);
});

test('without a pair of years, or without 一、 right below, the printed numbers stay and the card names the line', () => {
  const items = ['一、扩大资源', body, '二、提升质量', body];
  const single = reportOf('过去一年工作回顾', body, ...items, '2026年工作安排', body, ...items);
  expect(single.headings).toHaveLength(4);
  expect(single.messages).toEqual([
    '“2026年工作安排”没有序号，编号在它下面从“一、”重新开始，已照原样保留；这一行暂放在上一条的正文末尾，请核对。',
  ]);
  const going = ['2025年工作回顾', body, ...items, '2026年工作安排', body, '三、深化改革', body];
  expect(reportOf(...going).headings).toEqual(['1 一、扩大资源', '1 二、提升质量', '1 三、深化改革']);
});

test('a part of a report that stays text is told of, and one answer makes it a chapter', () => {
  const text = ['云州市2026年工作报告', '2024年工作回顾', body, '2026年主要工作安排', body, '一、深化改革', body];
  const blocks = paragraphs(text.join('\n'));
  const asText = recogniseBlocks(blocks);
  expect(asText.documents[0]!.findings.map(({ code, excerpt }) => [code, excerpt])).toEqual([
    ['part-as-text', '2024年工作回顾'],
    ['part-as-text', '2026年主要工作安排'],
  ]);
  const doubt = asText.review.doubts.find(({ source }) => source === 3)!;
  const answer = doubt.options.find(({ label }) => label === '是一章的标题')!.choice as BlockChoice;
  const choices = { ...noChoices, blocks: { 3: answer } };
  const decided = recognise(blocks, { newId: createIds(), fileName: '来源.txt', choices }).documents[0]!;
  expect(outlineOf(decided.plan)[0]).toBe(`1 一、2026年主要工作安排|${body}`);
  expect(decided.findings.map(({ excerpt }) => excerpt)).not.toContain('2026年主要工作安排');
});

test.each(['2026年工作', '为2026年工作安排', '2026年工作安排如下', '2025年，工作回顾', '主要工作安排'])(
  'no part of a report: %s',
  (words) => {
    const text = ['云州市2026年工作报告', '一、深化改革', body, words, body];
    expect(codesOf(recogniseText(text.join('\n')))).toEqual([]);
  },
);

test('a new beginning without such a line above is told of by itself', () => {
  const document = recogniseText(
    ['云州市2026年工作报告', '一、扩大资源', body, '二、提升质量', body, '一、深化改革', body].join('\n'),
  );
  expect(document.findings.map(({ message }) => message)).toEqual([
    '编号在“一、”处重新开始或倒退，已照原样保留，请核对。',
  ]);
});
