import { expect, test } from 'vitest';
import { unnumberTitles } from '../../../core/recognise/numbered-titles.ts';
import { labelled, outlineOf, paragraphs, recogniseBlocks } from './recognise-text.ts';

const text = '坚持立德树人根本任务，办好人民满意的教育。'.repeat(20);
const [first, second] = ['云州市教育局2026年工作要点', '云江县教育局2026年工作要点'];

function textsOf(...lines: string[]): string[] {
  return unnumberTitles(labelled(...lines)).map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('the titles of a collection lose their numbers', () => {
  const found = unnumberTitles(labelled(`1.${first}`, '一、党建', text, `2.${second}`, '一、党建', text));
  expect(found[0]).toMatchObject({ text: first });
  expect(found[3]).toMatchObject({ text: second });
  expect(found[0]).not.toHaveProperty('label');
});

test.each([
  ['a list of titles', `1.${first}`, `2.${second}`, text],
  ['one title', `1.${first}`, text, '2.加强德育', text],
  ['titles that do not count from one', `2.${first}`, text, `3.${second}`, text],
  ['headings that name no owner', '一、2025年工作总结', text, '二、2026年工作安排', text],
])('%s keeps them', (_, ...lines) => {
  expect(textsOf(...lines)).toEqual(lines);
});

test('each title begins a document', () => {
  const body = `一、党建\n1.理论。${text}\n二、民生\n2.学位。${text}`;
  const { documents } = recogniseBlocks(paragraphs(`1.${first}\n${body}\n2.${second}\n${body}`));
  expect(documents.map(({ plan }) => plan.title)).toEqual([first, second]);
  expect(documents.map(({ plan }) => outlineOf(plan).length)).toEqual([4, 4]);
});
