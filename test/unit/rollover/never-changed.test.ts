import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { buildRuleBook, type RuleBook } from '../../../core/rollover/rule-book.ts';
import type { Rule } from '../../../core/rollover/rule-pack.ts';
import { walkSpots } from '../../../core/rollover/spots.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { readRealPlans } from '../real-plans.ts';
import { pick, seededRandom } from '../renderer/editor/random/seeded-random.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book, packs } from './rules-at-hand.ts';

/** Whatever nobody may change unasked: names in 《》, quotations, document numbers, what is told of the past. */
const fixed =
  /《[^《》]*》|“[^“”]*”|‘[^‘’]*’|[\u4e00-\u9fff]{2,6}〔\d{4}〕\d+号|[^，。；]*以来|[^，。；]*\d{4}年[^，。；\d]{0,6}召开[^，。；]*/gu;

const fixedTexts = (plan: Plan): string[] => [...walkSpots(plan)].flatMap(({ text }) => text.match(fixed) ?? []);

const stale = [
  '2026年，全市教育系统稳中求进',
  '围绕2026年总体思路',
  '2026年是“十五五”开局之年',
  '建设30所学校',
  '第29届全国推广普通话宣传周',
  '2026年8月底前完成',
  '2026—2027学年度',
  '开展第四批创建',
  '在2026年的基础上提高2%',
  '投入3.5亿元',
];
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `《${text}实施方案》`,
  (text) => `“${text}”`,
  (text) => `“落实《${text}方案》”`,
  (text) => `自2026年以来，${text}`,
  (text) => `${text}以来`,
  (text) => `2026年9月召开会议部署${text}`,
  (text) => `按照云教发〔2026〕14号文件，${text}`,
  (text) => `《${text}`,
  (text) => `${text}”`,
];

function randomPlan(seed: number): Plan {
  const random = seededRandom(seed);
  const one = <T>(list: readonly T[]): T => pick(random(), list);
  const sentence = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(around)(one(stale))).join('，');
  const text = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${sentence()}。`).join('');
  return planOf({
    title: one(['云州市2026年教育工作要点', '关于落实《云州市2026年教育方案》的工作计划', '“2026年”行动工作要点']),
    issueDate: '2026年3月1日',
    preamble: [paragraphOf('p', text())],
    entries: Array.from({ length: 4 }, (_, at) =>
      entryOf({
        id: `e${at}`,
        heading: sentence(),
        body: [paragraphOf(`b${at}`, text())],
        facts: { targets: [sentence()] },
      }),
    ),
    annexes: [
      {
        id: 'a',
        title: sentence(),
        body: [{ type: 'table', id: 't', caption: sentence(), headerRows: 1, rows: [[sentence()], [sentence()]] }],
      },
    ],
  });
}

const roll = (plan: Plan, rules: RuleBook = book): Plan =>
  planNextYear(plan, rules, { year: (plan.planYear ?? 2026) + 1, sourceName: '', newId: createIds() });

/** Rules that would change every year wherever it stands. */
const reckless = buildRuleBook([
  {
    ...packs[0]!,
    rules: [
      {
        ...(packs.flatMap(({ rules = [] }) => rules).find(({ id }) => id === 'Y01') as Rule),
        pattern: '(?<year>20\\d{2})',
        action: 'change',
        marks: 'anywhere',
        parts: ['title', 'body', 'cell', 'fact'],
      },
    ],
  },
]).value;

describe('what stands in 《》, in quotation marks, in a document number or in a sentence about the past', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

  test('never changes by itself in random plans, whatever the rules say', () => {
    let changed = 0;
    for (const plan of seeds.map(randomPlan)) {
      const next = roll(plan);
      expect(fixedTexts(next)).toEqual(fixedTexts(plan));
      expect(fixedTexts(roll(plan, reckless))).toEqual(fixedTexts(plan));
      changed += next.cards!.filter(({ answer }) => answer?.is === 'value').length;
    }
    expect(changed).toBeGreaterThan(seeds.length);
  }, 60_000);

  test('control: years replaced everywhere are seen', () => {
    const replaced = (plan: Plan) => JSON.parse(JSON.stringify(plan).replaceAll('2026', '2027')) as Plan;
    expect(
      seeds.map(randomPlan).filter((plan) => fixedTexts(replaced(plan)).join() !== fixedTexts(plan).join()).length,
    ).toBeGreaterThan(80);
  });

  const texts = readRealPlans() ?? [];
  test.skipIf(texts.length === 0)('never changes by itself in the real plans', () => {
    for (const text of texts) {
      const { documents } = recognise(paragraphsOfText(text), { newId: createIds(), fileName: '来源.txt' });
      for (const { plan } of documents) {
        expect(fixedTexts(roll(plan))).toEqual(fixedTexts(plan));
        expect(fixedTexts(roll(plan, reckless))).toEqual(fixedTexts(plan));
      }
    }
  });
});
