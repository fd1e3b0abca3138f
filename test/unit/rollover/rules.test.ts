import { describe, expect, test } from 'vitest';
import type { Card } from '../../../core/plan/card.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { answerCard } from '../../../core/rollover/answer-card.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import type { Rule } from '../../../core/rollover/rule-pack.ts';
import { walkSpots } from '../../../core/rollover/spots.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book, packs } from './rules-at-hand.ts';

const MARK = '例。';

/** A plan of 2026 in which a text stands where a rule looks for it. */
function planWith(text: string, { parts = ['body'] }: Rule): Plan {
  const part = parts[0]!;
  const plain = planOf({ title: '云州市教育工作', titleStatus: null, issueDate: null, issuer: null });
  switch (part) {
    case 'title':
      return { ...plain, title: text };
    case 'status':
      return { ...plain, titleStatus: text };
    case 'date':
      return { ...plain, issueDate: text };
    case 'cell':
      return {
        ...plain,
        preamble: [{ type: 'table', id: 't', caption: null, headerRows: 1, rows: [['指标'], [text]] }],
      };
    case 'unit':
      return { ...plain, entries: [entryOf({ id: 'e', heading: '甲', facts: { leadUnit: text } })] };
    case 'fact':
    case 'body':
      return { ...plain, preamble: [paragraphOf('b', text)] };
    default:
      return part satisfies never;
  }
}

/** The plan a year later; the sentences of the old one stood in the one before it where a rule asks for that. */
function rolled(text: string, rule: Rule): Plan {
  const old = planWith(text, rule);
  const first = planNextYear(old, book, { year: 2026, sourceName: '', newId: createIds() });
  const from = rule.isForRepeated ? { ...first, planYear: 2026 } : old;
  return planNextYear(from, book, { year: 2027, sourceName: '', newId: createIds() });
}

function cardsOf(plan: Plan, rule: Rule): Card[] {
  return plan.cards!.filter((card) => card.ruleId === rule.id);
}

/** The plan with everything the rule proposes taken over. */
function accepted(plan: Plan, rule: Rule): Plan {
  return cardsOf(plan, rule).reduce(
    (done, { id, proposed, oldValue }) => answerCard(done, id, { is: 'value', value: proposed ?? oldValue })!.plan,
    plan,
  );
}

function textOf(plan: Plan): string {
  return [...walkSpots(plan)].map(({ text }) => text).join(MARK);
}

function reasonsFor(text: string): string[] {
  const plan = planOf({ title: '云州市教育工作', issueDate: null, issuer: null, preamble: [paragraphOf('b', text)] });
  return planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() }).cards!.map(
    ({ oldValue, reason }) => `${oldValue}：${reason}`,
  );
}

test.each(['某市', '某某局', 'Ｘ市', '×年', '○○县', '（　　）'])('%s is a blank that stops the export', (masked) => {
  expect(reasonsFor(`加快${masked}教育发展。`)).toEqual([expect.stringMatching(/还没有填写，印发前要填上或者删去/u)]);
});

test.each(['二〇〇八年', '某些学校', 'X光机', '每周年中'])('%s is no blank', (words) => {
  expect(reasonsFor(`提升${words}使用水平。`)).not.toContainEqual(expect.stringContaining('没有填写'));
});

test.each([
  ['实际使用外资8.4亿美元', '8.4亿美元'],
  ['中欧班列开行450列', '450列'],
  ['帮助4万农村劳动力就业', '4万'],
  ['用好59国免签政策', '59国'],
  ['组织学习12 次', '12 次'],
])('%s: the number is asked for', (text, number) => {
  expect(reasonsFor(`${text}。`)).toEqual([expect.stringContaining(`${number}：去年是${number}`)]);
});

test('digits as wide as a character are digits, and the card has them as they stand', () => {
  expect(reasonsFor('新建公办园１２所。')).toEqual(['１２所：去年是12所，完成了吗？今年填新数、沿用或者删去。']);
});

test.each([
  ['张××局长任组长', '××'],
  ['落实××局部署', '××局'],
  ['实施“2026云州市基础教育教学管理提升年”活动', '“2026云州市基础教育教学管理提升年”活动'],
])('%s: the words of the card end where the name ends', (text, words) => {
  expect(reasonsFor(`${text}。`).map((one) => one.split('：')[0])).toContain(words);
});

test('a year in Chinese numerals goes on in Chinese numerals', () => {
  const plan = planOf({ title: '云州市二〇二六年教育工作要点', issueDate: null, issuer: null, planYear: 2026 });
  const next = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  expect(next.title).toBe('云州市二〇二七年教育工作要点');
});

test('a date behind a dash is no range of years', () => {
  expect(reasonsFor('——2026年2月2日在云州市教育工作会议上')).toEqual([expect.stringMatching(/^2026年2月2日：/u)]);
});

test.each([
  ['今年是新中国成立77周年，是实施“十五五”规划的关键一年', '实施“十五五”规划的关键一年'],
  ['今年是全面贯彻党的二十大精神的开局之年', '全面贯彻党的二十大精神的开局之年'],
])('%s: what the year is counts as one', (text, words) => {
  expect(reasonsFor(`${text}。`).map((one) => one.split('：')[0])).toContain(words);
});

test.each([
  ['“万亿之城再出发”的第一年', '第二年'],
  ['云州教育数字化转型突破之年', null],
])('%s is a word of the place: no phrase of the nation is proposed', (words, expected) => {
  const plan = planOf({ title: '云州市教育工作', preamble: [paragraphOf('b', `今年也是${words}。`)] });
  const { cards } = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  expect(cards!.filter(({ kind }) => kind === 'stage').map(({ proposed }) => proposed)).toEqual([expected]);
});

test.each(['“游戏活动提升年”活动', '"游戏活动提升年"活动', '“消费促进年”', '道路交通安全整治年活动'])(
  '%s is the name of a year',
  (name) => {
    expect(reasonsFor(`开展${name}。`)).toEqual([expect.stringContaining('今年的主题年叫什么')]);
  },
);

test.each(['三年行动', '近年活动', '“青少年”活动', '实施学年活动'])('%s is none', (name) => {
  expect(reasonsFor(`开展${name}。`)).not.toContainEqual(expect.stringContaining('主题年'));
});

test.each([
  [2021, 2026, '“十五五”'],
  [2025, 2026, null],
])('“十四五”时期 in a plan of %i is in that of %i %s', (planYear, year, expected) => {
  const text = '“十四五”时期是教育强市的关键时期。';
  const old = planOf({
    title: '云州市教育规划',
    planYear,
    issueDate: null,
    issuer: null,
    preamble: [paragraphOf('b', text)],
  });
  const { cards } = planNextYear(old, book, { year, sourceName: '', newId: createIds() });
  expect(cards!.map(({ oldValue, proposed }) => [oldValue, proposed])).toEqual([['“十四五”', expected]]);
});

test('新冠疫情防控 is one fact, and what watches over other diseases none', () => {
  expect(reasonsFor('做好新冠疫情防控。').map((one) => one.split('：')[0])).toEqual(['新冠疫情防控']);
  expect(reasonsFor('做好动物疫情监测。')).toEqual([]);
});

test.each([
  ['与苏州市开展结对', '苏州'],
  ['承接上海辐射', '上海'],
  ['在苏州等地布局人才工作站', '苏州'],
  ['建好苏州人才飞地', '苏州'],
])('%s: a partner is asked for and stops nothing', (text, place) => {
  expect(reasonsFor(`${text}。`)).toEqual([expect.stringContaining(`去年的合作方在“${place}”`)]);
});

test.each(['拓宽云南路', '引进天津大学研究力量', '建设沪平盐城际铁路'])('%s names no place of others', (text) => {
  expect(reasonsFor(`${text}。`)).toEqual([]);
});

test('a plan of the nation has no places of others', () => {
  const plan = planOf({ title: '中华人民共和国教育规划', preamble: [paragraphOf('b', '推广苏州市的做法。')] });
  const { cards } = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  expect(cards!.filter(({ kind }) => kind === 'place')).toEqual([]);
});

test('marks within marks are single ones in what a card says', () => {
  expect(reasonsFor('开展“法治建设年”活动。')).toEqual([
    expect.stringContaining('去年是“‘法治建设年’活动”，今年的主题年叫什么？'),
  ]);
});

test.each<[string, string, string | null]>([
  ['开展首批示范校创建。', '首批', '第二批'],
  ['云州被列为全省首批开放城市。', '首批', null],
  ['申报云州语言文字基地。', '申报', '创建'],
  ['申报推荐一批语言文字基地。', '申报', null],
  ['力争实现“十九连增”。', '“十九连增”', '“二十连增”'],
  ['争创双拥模范城“十连冠”。', '“十连冠”', null],
  ['落实《云州市国民经济和社会发展第十四个五年规划纲要》。', '第十四个五年', null],
])('%s asks about %s and proposes %s', (text, words, proposed) => {
  const plan = planOf({ title: '云州市教育工作', issueDate: null, issuer: null, preamble: [paragraphOf('b', text)] });
  const { cards } = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  expect(cards!.map((card) => [card.oldValue, card.proposed])).toEqual([[words, proposed]]);
});

test.each(['接续办好连片学校。', '四连方阵参加演练。', '落实《云州市国民经济和社会发展第十五个五年规划纲要》。'])(
  '%s has nothing stale in it',
  (text) => {
    expect(reasonsFor(text)).toEqual([]);
  },
);

describe('every rule that ships', () => {
  test('the 62 rules of the trade are there, each with source and date', () => {
    const ids = book.rules.map(({ id }) => id);
    for (let number = 1; number <= 62; number += 1) expect(ids).toContain(`S${String(number).padStart(2, '0')}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(book.rules.filter(({ source, date }) => source === '' || date === '')).toEqual([]);
    expect(buildRuleBook(packs).warnings).toEqual([]);
  });

  test.each(book.rules)('$id $name: hit', (rule) => {
    expect(cardsOf(rolled(rule.example.hit, rule), rule)).not.toEqual([]);
  });

  test.each(book.rules.filter(({ example }) => example.miss !== null))('$id $name: miss', (rule) => {
    expect(cardsOf(rolled(rule.example.miss!, rule), rule)).toEqual([]);
  });

  test.each(book.rules)('$id $name: result', (rule) => {
    const { hit, result } = rule.example;
    const plan = rolled(hit, rule);
    const cards = cardsOf(plan, rule);
    expect(cards.some(({ proposed }) => proposed !== null)).toBe(result !== null);
    expect(textOf(accepted(plan, rule))).toBe(textOf(planWith(result ?? hit, rule)));
  });
});
