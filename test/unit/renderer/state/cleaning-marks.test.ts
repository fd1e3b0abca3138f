import { expect, it } from 'vitest';
import { markCleaning, splitMarks } from '../../../../renderer/state/cleaning-marks.ts';

const text = '10.扩大 资源,新建学校30所。';
const marks = markCleaning(text, [
  { step: 'blanks', source: 0, before: text, after: '10.扩大资源,新建学校30所。' },
  { step: 'punctuation', source: 0, before: '10.扩大资源,新建学校30所。', after: '10.扩大资源，新建学校30所。' },
]);

it('shows what all steps together did to a text', () => {
  expect(marks).toEqual([
    { text: '10.扩大', after: null },
    { text: ' ', after: '' },
    { text: '资源', after: null },
    { text: ',', after: '，' },
    { text: '新建学校30所。', after: null },
  ]);
});

it('cuts in two where the heading ends', () => {
  const [heading, body] = splitMarks(marks, 8);
  expect(heading.map((mark) => mark.text).join('')).toBe('10.扩大 资源'.slice(0, 8));
  expect([...heading, ...body].map((mark) => mark.text).join('')).toBe(text);
});

it('leaves a text alone that was kept, or dropped whole', () => {
  expect(markCleaning(text, [])).toEqual([{ text, after: null }]);
  expect(markCleaning('- 2 -', [{ step: 'pagination', source: 0, before: '- 2 -', after: '' }])).toEqual([
    { text: '- 2 -', after: null },
  ]);
});
