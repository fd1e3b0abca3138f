import { expect, test } from 'vitest';
import { recognise } from '../../../core/recognise/recognise.ts';
import { noChoices } from '../../../core/recognise/review.ts';
import { codesOf, createIds, outlineOf, paragraph, paragraphs, recogniseBlocks } from './recognise-text.ts';

const entry = '坚持立德树人，办好人民满意的教育。';
const box = ['专栏1 数字校园建设工程', '1.智慧教室：改造教室。', '2.教学平台：统一入口。', '3.数字资源：共建共享。'];

function outlineFor(...lines: string[]): string[] {
  const { plan } = recogniseBlocks(paragraphs(['云州市2026年工作要点', ...lines].join('\n'))).documents[0]!;
  return outlineOf(plan);
}

test('what is numbered in a box is text of the entry that it stands in, and the entry goes on counting', () => {
  expect(outlineFor('一、重点任务', `1.建设校园。${entry}`, ...box, `2.培养教师。${entry}`)).toEqual([
    '1 一、重点任务|',
    `  2 1.建设校园|${[entry, ...box].join('¶')}`,
    `  2 2.培养教师|${entry}`,
  ]);
});

test('a box in an entry that has no numbers of the kind, and two boxes one behind the other', () => {
  const other = box.map((text) => text.replace('专栏1', '专栏2'));
  expect(outlineFor('一、重点任务', entry, ...box, ...other, '二、保障措施', entry)).toEqual([
    `1 一、重点任务|${[entry, ...box, ...other].join('¶')}`,
    `1 二、保障措施|${entry}`,
  ]);
});

test('numbers that may be those of the entry stay as they are', () => {
  const lines = ['一、重点任务', `1.建设校园。${entry}`, `2.培养教师。${entry}`, ...box, '二、保障措施'];
  expect(outlineFor(...lines)).toHaveLength(7);
  expect(outlineFor('一、重点任务', `1.建设校园。${entry}`, box[0]!, `2.培养教师。${entry}`)).toHaveLength(3);
});

test('numbers far below the title of a box are the entry’s own', () => {
  const far = ['一、重点任务', box[0]!, entry, entry, entry, `1.建设校园。${entry}`, `2.培养教师。${entry}`];
  expect(outlineFor(...far)).toHaveLength(3);
});

test('numbers that Word makes stay in the text', () => {
  const made = ['智慧教室：改造教室。', '教学平台：统一入口。'].map((text, at) =>
    paragraph(text, { autoLabel: `${at + 1}.` }),
  );
  const blocks = [paragraph('云州市2026年工作要点'), paragraph('一、重点任务'), paragraph(box[0]!), ...made];
  const { documents } = recogniseBlocks(blocks);
  expect(outlineOf(documents[0]!.plan)).toEqual([
    `1 一、重点任务|${box[0]!}¶1.智慧教室：改造教室。¶2.教学平台：统一入口。`,
  ]);
});

test('the box is told of, and one answer makes its items entries', () => {
  const blocks = paragraphs(['云州市2026年工作要点', '一、重点任务', entry, ...box].join('\n'));
  const asText = recogniseBlocks(blocks);
  expect(codesOf(asText.documents[0]!)).toEqual(['box-as-text']);
  const [doubt] = asText.review.doubts;
  const choices = { ...noChoices, blocks: { [doubt!.source]: { kind: 'text' as const } } };
  const decided = recognise(blocks, { newId: createIds(), fileName: '来源.txt', choices }).documents[0]!;
  expect(outlineOf(decided.plan)).toHaveLength(4);
});
