import { expect, test } from 'vitest';
import { keepHeadingBlanks } from '../../../../core/recognise/cleaning/heading-blanks.ts';
import { line, outlineOf, recogniseText } from '../recognise-text.ts';

const text =
  '落实立德树人根本任务，健全分级负责、协同推进的工作机制，推动优质资源向农村和薄弱学校倾斜。定期调度、通报进展情况。';

function textsOf(...texts: string[]): string[] {
  return keepHeadingBlanks(texts.map((own) => line(own))).map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('a blank between heading and text is kept where most numbered paragraphs have it', () => {
  const lines = ['1.加强德育', '2.加强体育', '3.加强美育'].map((heading) => `${heading} ${text}`);
  expect(textsOf('一、总体要求', ...lines, `4.加强劳育。${text}`)).toEqual([
    '一、总体要求',
    ...lines.map((own) => own.replace(' ', '\t')),
    `4.加强劳育。${text}`,
  ]);
});

test('stray blanks are none', () => {
  const few = [`1.加强德育 ${text}`, `2.加强体育 ${text}`];
  expect(textsOf(...few)).toEqual(few);
  const others = [1, 2, 3, 4, 5].map((number) => `${number}.加强德育。${text}`);
  const some = [`1.加强 德育。${text}`, `2.加强体 育。${text}`, `3.加强美育工作 ${text}`, ...others];
  expect(textsOf(...some)).toEqual(some);
});

test('the headings are found, also where a wide blank was folded', () => {
  const lines = ['1.加强德育工作', '2.加强体育工作', '3.加强美育工作'];
  const wanted = lines.map((heading) => `1 ${heading}|${text}`);
  for (const blank of [' ', '  ']) {
    const { plan } = recogniseText(['云州市2026年工作要点', ...lines.map((own) => own + blank + text)].join('\n'));
    expect(outlineOf(plan)).toEqual(wanted);
  }
});
