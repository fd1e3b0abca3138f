import { expect, test } from 'vitest';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';

test('a line ends at every sign that stands for a line end, those of word processors included', () => {
  const text = ['甲', '乙', '丙', '丁', '戊', '己'].map((line, at) => line + '\n\r\v\u2028\u2029'.charAt(at)).join('');
  expect(paragraphsOfText(text).map((paragraph) => paragraph.text)).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
});

test('a form feed begins a page, blank lines are left out', () => {
  expect(paragraphsOfText('甲\n \n\f乙')).toEqual([
    { type: 'paragraph', text: '甲' },
    { type: 'paragraph', text: '乙', pageBreakBefore: true },
  ]);
});
