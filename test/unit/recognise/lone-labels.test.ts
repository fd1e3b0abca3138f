import { expect, test } from 'vitest';
import { joinLoneLabels } from '../../../core/recognise/lone-labels.ts';
import { line } from './recognise-text.ts';

function textsOf(...texts: string[]): string[] {
  return joinLoneLabels(texts.map((text, at) => ({ ...line(text), at }))).map((piece) =>
    piece.type === 'line' ? piece.text : '',
  );
}

test('a number alone on its line stands before the line below', () => {
  expect(textsOf('一、', '总体要求', '（一）', '指导思想', '1.', '加强德育。落实任务。', '正文。')).toEqual([
    '一、总体要求',
    '（一）指导思想',
    '1.加强德育。落实任务。',
    '正文。',
  ]);
  expect(joinLoneLabels([line('1.'), { ...line('加强德育'), at: 1 }])[0]).toMatchObject({
    also: [{ at: 1, start: 2 }],
  });
});

test('the number of a chapter alone on its line stands before its heading', () => {
  expect(textsOf('第一节', '加强德育', '第二节', '第三节 加强体育')).toEqual([
    '第一节加强德育',
    '第二节',
    '第三节 加强体育',
  ]);
});

test('pages, cells and numbers before another number stay', () => {
  for (const texts of [
    ['1', '新建学校', '2', '改造学校'],
    ['（312）', '第一章'],
    ['1.', '2.加强体育'],
    ['1.', '95%'],
    ['正文。', '1.'],
  ]) {
    expect(textsOf(...texts)).toEqual(texts);
  }
});
