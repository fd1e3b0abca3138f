import { expect, test } from 'vitest';
import { planOf } from '../plan/plan-of.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { findingsOf, linesOf, planSaying } from './finding-lines.ts';

test.each([
  '讲好XX教育故事',
  '支持xx学校',
  '20XX年',
  'X年X月底前',
  '支持X市第一中学',
  '×年×月底前',
  '建设××学校',
  '新建＿＿所',
  '新建____所',
  '由〔待填〕牵头',
  '〔待填：“十四五”时期全市教育事业改革发展主要成就回顾〕',
  '【待补：指标】',
  '（待定）',
  '［请填写单位］',
  '20**年',
  '新增学位？？个',
  '某某中学',
  '□□中学',
  '○○中学',
])('finds the placeholder in %s', (text) => {
  expect(findingsOf(planSaying(text), ['placeholder-left']).length).toBeGreaterThan(0);
});

test.each([
  '校服XXL号',
  '实施1+X证书制度',
  '长3×4米',
  '共5×8个',
  '二○○八年',
  'IPv6和X光机',
  '为什么？',
  '（待遇从优）',
  '“2+N”模式',
  'https://example.org/a_b',
])('leaves %s alone', (text) => {
  expect(linesOf(planSaying(text), ['placeholder-left'])).toEqual([]);
});

test('looks at title, preamble, headings, tables and annexes, and says where', () => {
  const plan = planOf({
    title: '云州市××工作要点',
    preamble: [paragraphOf('p', '围绕XX。')],
    annexes: [
      { id: 'x', title: '附表', body: [] },
      {
        id: 'y',
        title: '分工表',
        body: [{ type: 'table', id: 't', caption: null, headerRows: 1, rows: [['单位'], ['某某科']] }],
      },
    ],
    entries: planSaying('').entries.map((entry) => ({ ...entry, heading: '支持XX' })),
  });
  expect(linesOf(plan, ['placeholder-left'])).toEqual([
    'placeholder-left 标题 云州市××工作要点',
    'placeholder-left 导语 围绕XX。',
    'placeholder-left 一、 支持XX。',
    'placeholder-left 附件2 某某科',
  ]);
});

test('is an error, and a practice, not a rule of any standard', () => {
  expect(findingsOf(planSaying('XX'), ['placeholder-left'])).toMatchObject([
    {
      severity: 'error',
      strength: 'practice',
      clause: null,
      entryId: 'a',
      message: '“XX”还没有填写，印发前要填上或者删去。',
    },
  ]);
});

test('shows the words around it in at most 40 characters', () => {
  const [finding] = findingsOf(planSaying(`${'前'.repeat(60)}XX${'后'.repeat(60)}`), ['placeholder-left']);
  expect(finding!.excerpt).toMatch(/^…前+XX后+…$/u);
  expect(finding!.excerpt.length).toBeLessThanOrEqual(40);
});
