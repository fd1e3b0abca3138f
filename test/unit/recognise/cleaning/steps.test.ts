import { describe, expect, test } from 'vitest';
import { cleanBlocks } from '../../../../core/recognise/cleaning/clean.ts';
import { fitRuns } from '../../../../core/recognise/cleaning/fit-runs.ts';
import { restoreLineEnds } from '../../../../core/recognise/cleaning/lost-line-ends.ts';
import { findMisreadings } from '../../../../core/recognise/cleaning/find-misreadings.ts';
import { sign, signsOf } from '../../../../core/recognise/cleaning/signs.ts';
import { noChoices } from '../../../../core/recognise/review.ts';
import type { CleaningStep } from '../../../../core/recognise/review.ts';
import { line, paragraphs } from '../recognise-text.ts';

const simplified = '坚持立德树人根本任务，办好人民满意的教育。'.repeat(10);

function cleaned(text: string, ...skippedSteps: CleaningStep[]): string[] {
  const { pieces } = cleanBlocks(paragraphs(text), 'asPrinted', { ...noChoices, skippedSteps });
  return pieces.map((piece) => (piece.type === 'line' ? piece.text : ''));
}

describe('each step can be skipped', () => {
  test.each<[CleaningStep, string, string]>([
    ['html', '<p>落实<b>双减</b></p>', '落实双减'],
    ['punctuation', '落实,推进', '落实，推进'],
    ['variants', `${simplified}為了教育`, `${simplified}为了教育`],
    ['pagination', `${simplified}\n— 3 —`, simplified],
    ['blanks', `${'坚 持 立 德 树 人，'.repeat(5)}`, '坚持立德树人，'.repeat(5)],
  ])('%s', (step, text, clean) => {
    expect(cleaned(text).join('\n')).toBe(clean);
    expect(cleaned(text, step).join('\n')).toBe(text);
  });
});

test('a text in traditional script stays in it', () => {
  expect(cleaned('為了發展國家教育事業，實現學習機會')).toEqual(['為了發展國家教育事業，實現學習機會']);
});

test('runs follow their text where blanks go and marks change', () => {
  expect(fitRuns([{ text: ' 甲 乙,', bold: true }, { text: '\u200b丙' }], '甲乙，丙')).toEqual([
    { text: '甲乙，', bold: true },
    { text: '丙' },
  ]);
  expect(fitRuns([{ text: '甲' }], '甲乙')).toBeUndefined();
});

test('a page that was made one line gets its lines again', () => {
  const text = `云州市2026年教育工作要点 2026年，坚持立德树人。 一、总体要求 ${simplified.repeat(4)} 二、主要任务 1.加强德育。落实任务。`;
  const pieces = restoreLineEnds([line(text)]);
  expect(pieces.map((piece) => (piece.type === 'line' ? piece.text.slice(0, 7) : ''))).toEqual([
    '云州市2026',
    '2026年，坚',
    '一、总体要求',
    '坚持立德树人根',
    '二、主要任务',
    '1.加强德育。',
  ]);
});

test('a page that was made one line gets the title of its next document on a line', () => {
  const text = `云州市2026年教育工作要点 一、德育 落实任务。 ${simplified.repeat(4)} 二、安全 落实责任。（责任科室：安全科） 白水县2026年教育工作要点 2026年，坚持立德树人，落实（省、市） 部署。`;
  const lines = restoreLineEnds([line(text)]).map((piece) => (piece.type === 'line' ? piece.text : ''));
  expect(lines.slice(-3)).toEqual([
    '落实责任。（责任科室：安全科）',
    '白水县2026年教育工作要点',
    '2026年，坚持立德树人，落实（省、市） 部署。',
  ]);
});

test('a page that was made one line and folded gets its lines behind half-width colons too', () => {
  const text = `政府工作报告 各位代表: 现在,我报告工作。 一、工作安排 ${simplified.repeat(4)} 重点抓好以下工作: (一)德育。 落实任务。`;
  const lines = restoreLineEnds([line(text)]).map((piece) => (piece.type === 'line' ? piece.text : ''));
  expect(lines.slice(0, 4)).toEqual(['政府工作报告', '各位代表:', '现在,我报告工作。', '一、工作安排']);
  expect(lines.slice(-3)).toEqual(['重点抓好以下工作:', '(一)德育。', '落实任务。']);
});

test('a page that was made one line gets its title behind what the site puts there, and lines behind points', () => {
  const text = `首页 > 政务公开 云州市2026年教育工作要点 来源：云州市教育局 一、德育 落实立德树人根本任务． 坚持改革． ${simplified.repeat(4)} 坚持创新。`;
  const lines = restoreLineEnds([line(text)]).map((piece) => (piece.type === 'line' ? piece.text : ''));
  expect(lines.slice(0, 2)).toEqual(['首页 > 政务公开', '云州市2026年教育工作要点']);
  expect(lines).toContain('坚持改革．');
});

test('a contents list in a page that was made one line ends before the title', () => {
  const title = '云州市2026年教育工作要点';
  const text = `${title} 目 录 一、德育……1 二、体育....... 2 ${title} 2026年，坚持立德树人。 ${simplified.repeat(4)} 坚持改革。`;
  const lines = restoreLineEnds([line(text)]).map((piece) => (piece.type === 'line' ? piece.text : ''));
  expect(lines).toContain(title);
  expect(lines[lines.lastIndexOf(title) + 1]).toBe('2026年，坚持立德树人。');
  expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
});

test('a page with blanks between all its characters has its lines', () => {
  const text = [...`一、总体要求。${simplified.repeat(20)}坚持改革。坚持创新。坚持开放。`].join(' ');
  expect(restoreLineEnds([line(text)])).toHaveLength(1);
});

describe('findMisreadings', () => {
  test.each([
    ['工作己经完成', '工作已经完成'],
    ['深人推进改革，融人大局', '深入推进改革，融入大局'],
    ['新增学位1O0个', '新增学位100个'],
    ['力口强领导', '加强领导'],
    ['占比达到95%o', '占比达到95%'],
  ])('%s', (text, corrected) => {
    expect((signsOf(text) & sign.misread) !== 0).toBe(true);
    expect(findMisreadings(text, 7)).toMatchObject({
      at: 7,
      code: 'misread',
      answers: [{ choice: null }, { choice: { kind: 'replace', text: corrected } }],
    });
  });

  test.each([
    '面向社会吸收人才',
    '人人学会一项技能',
    '三年未发生事故',
    '五大千亿产业',
    '引人注目',
    '轮休制度',
    'Word和Excel',
  ])('%s is right', (text) => {
    expect(findMisreadings(text, 0)).toBeNull();
  });
});
