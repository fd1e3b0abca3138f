import { expect, test } from 'vitest';
import { nameSource } from '../../../core/corpus/name-source.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { planOf } from '../plan/plan-of.ts';

const documentOf = (fields: Partial<Plan>) => planOf({ issuer: null, ...fields });
const opening = (...texts: string[]) => texts.map((text, index) => paragraphOf(`p${index}`, text));

test.each([
  ['who issued it', documentOf({ title: '2026年工作要点', issuer: '云州市教育局' }), '云州市教育局'],
  ['its title', documentOf({ title: '云州市教育局2026年工作要点' }), '云州市教育局'],
  ['the title of a period', documentOf({ title: '云州省第十个五年计划纲要' }), '云州省'],
  ['the title of a report, year first', documentOf({ title: '2024年云州市政府工作报告' }), '云州市人民政府'],
  ['the title of a report without a year', documentOf({ title: '云州市人民政府工作报告' }), '云州市人民政府'],
  [
    'where it was given',
    documentOf({
      title: '政府工作报告',
      preamble: opening('——2026年1月16日在云州市第五届人民代表大会第三次会议上', '市人民政府市长'),
    }),
    '云州市人民政府',
  ],
  [
    'in whose name it was given',
    documentOf({
      title: '政府工作报告',
      preamble: opening('各位代表：', '现在，我代表云州市人民政府，向大会报告工作。'),
    }),
    '云州市人民政府',
  ],
  [
    'who gave it',
    documentOf({ title: '政府工作报告', preamble: opening('云州市市长　林远', '各位代表：') }),
    '云州市人民政府',
  ],
  [
    'nothing where no place is named',
    documentOf({ title: '政府工作报告', preamble: opening('现在，我代表市人民政府向大会报告工作。') }),
    '',
  ],
])('the unit is told by %s', (_, plan, unit) => {
  expect(nameSource(plan, '/past/文件.docx').unit).toBe(unit);
});

test.each([
  ['2025_云州_政府工作报告', '云州2025年政府工作报告', '云州'],
  ['云州市教育局-2025年-工作要点', '云州市教育局2025年工作要点', '云州市教育局'],
  ['2025_工作要点', '2025_工作要点', ''],
  ['工作要点_终稿_新', '工作要点_终稿_新', ''],
])('the file name %s as a title', (stem, title, unit) => {
  expect(nameSource(documentOf({ title: stem }), `/past/${stem}.docx`)).toEqual({ title, unit });
});

test('a title of its own is left as it stands', () => {
  const plan = documentOf({ title: '2025_云州_政府工作报告' });
  expect(nameSource(plan, '/past/另一个名字.docx')).toEqual({ title: '2025_云州_政府工作报告', unit: '' });
});
