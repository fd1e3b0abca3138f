import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../core/compare/compare-plans.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import type { Entry, Level, Plan } from '../../../core/plan/schema.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { rowsOf } from './shown.ts';

function line(level: Level, heading: string, text = '', id = heading): Entry {
  const body = text === '' ? [] : [{ type: 'paragraph' as const, id: `${id}-1`, runs: [{ text }] }];
  return entryOf({ id, level, heading, headingForm: text === '' ? 'alone' : 'runIn', body });
}

const lines = [
  line(1, '建设场地'),
  line(3, '改造球场', '改造球场10片。'),
  line(3, '修建步道', '新建健身步道20公里。'),
  line(1, '办好赛事'),
  line(3, '举办市运会', '九月举办市运动会，设12个大项。'),
  line(3, '发展联赛', '举办业余联赛。'),
];
const planFrom = (entries: readonly Entry[], more: Partial<Plan> = {}) =>
  planOf({ entries: nestEntries(entries), ...more });
const before = planFrom(lines);
const compare = (entries: readonly Entry[]) => comparePlans(before, planFrom(entries));
const changesOf = (entries: readonly Entry[]) => rowsOf(compare(entries)).filter((row) => !row.startsWith('same'));

describe('entries', () => {
  test('a plan compared with itself differs in nothing', () => {
    const compared = comparePlans(before, structuredClone(before));
    expect(compared.differences).toBe(0);
    expect(compared.counts).toEqual({ changed: 0, added: 0, removed: 0, moved: 0, relevelled: 0, unchanged: 6 });
    expect(compared.title).toEqual([{ kind: 'kept', text: before.title }]);
  });

  test('changed by characters, removed in place, added', () => {
    const changed = [
      ...lines.slice(0, 2),
      ...lines.slice(3, 4),
      line(3, '举办市运会', '十月举办市运动会，设15个大项。'),
      line(3, '举办冰雪季', '冬季开放冰场。'),
      ...lines.slice(5),
    ];
    expect(rowsOf(compare(changed))).toEqual([
      'same 一、→一、 建设场地',
      'same 一、第1条→一、第1条 改造球场。改造球场10片。',
      'removed 一、第2条→- [-修建步道。新建健身步道20公里。-]',
      'same 二、→二、 办好赛事',
      'changed 二、第1条→二、第1条 举办市运会。[-九-]{+十+}月举办市运动会，设[-12-]{+15+}个大项。',
      'added -→二、第2条 {+举办冰雪季。冬季开放冰场。+}',
      'same 二、第2条→二、第3条 发展联赛。举办业余联赛。',
    ]);
  });

  test('a number that alone is another one is no change', () => {
    expect(changesOf([...lines.slice(0, 1), ...lines.slice(2)])).toEqual([
      'removed 一、第1条→- [-改造球场。改造球场10片。-]',
    ]);
  });

  test('moved among its siblings and into another chapter, with the place it left', () => {
    expect(changesOf([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)])).toHaveLength(2);
    const [one, two, three, four, five, six] = lines as [Entry, Entry, Entry, Entry, Entry, Entry];
    expect(rowsOf(compare([one, three, four, five, two, six]))).toEqual([
      'same 一、→一、 建设场地',
      '(gone) 一、第1条→二、第2条',
      'same 一、第2条→一、第1条 修建步道。新建健身步道20公里。',
      'same 二、→二、 办好赛事',
      'same 二、第1条→二、第1条 举办市运会。九月举办市运动会，设12个大项。',
      'moved 一、第1条→二、第2条 改造球场。改造球场10片。',
      'same 二、第2条→二、第3条 发展联赛。举办业余联赛。',
    ]);
  });

  test('a chapter that moved takes its entries along: one move', () => {
    const chapters = [...lines, line(1, '强化保障'), line(3, '落实经费', '列入预算。')];
    const compared = comparePlans(planFrom(chapters), planFrom([...chapters.slice(6), ...chapters.slice(0, 6)]));
    expect(compared.counts).toMatchObject({ moved: 1, unchanged: 7 });
    expect(rowsOf(compared)[0]).toBe('moved 三、→一、 强化保障');
    expect(rowsOf(compared).at(-1)).toBe('(gone) 三、→一、');
  });

  test('one removed within a moved chapter stands there, not where the chapter was', () => {
    const chapters = [
      ...lines,
      line(1, '强化保障'),
      line(3, '落实经费', '列入预算。'),
      line(3, '加强督查', '每季通报。'),
    ];
    const compared = comparePlans(planFrom(chapters), planFrom([...chapters.slice(6, 8), ...chapters.slice(0, 6)]));
    expect(rowsOf(compared).slice(0, 3)).toEqual([
      'moved 三、→一、 强化保障',
      'same 三、第1条→一、第1条 落实经费。列入预算。',
      'removed 三、第2条→- [-加强督查。每季通报。-]',
    ]);
  });

  test('a new or removed heading between entries moves none of them', () => {
    const split = [...lines.slice(0, 2), line(1, '完善路网'), ...lines.slice(2)];
    expect(changesOf(split)).toEqual(['added -→二、 {+完善路网+}']);
    expect(changesOf([...lines.slice(0, 3), ...lines.slice(4)])).toEqual(['removed 二、→- [-办好赛事-]']);
  });

  test('one that went into a new chapter elsewhere did move', () => {
    const [one, two, ...others] = lines as [Entry, Entry, ...Entry[]];
    expect(compare([one, ...others, line(1, '其他'), two]).counts).toMatchObject({ moved: 1, added: 1, unchanged: 5 });
  });

  test('a promoted entry changed its level; those that now hang under it did not move', () => {
    const promoted = lines.map((entry, index) => (index === 4 ? { ...entry, level: 1 as const } : entry));
    const compared = compare(promoted);
    expect(changesOf(promoted)).toEqual(['relevelled 二、第1条→三、 举办市运会。九月举办市运动会，设12个大项。']);
    expect(compared.rows[4]!.comparison.levels).toEqual({ before: 3, after: 1 });
  });

  test('a 。 that makes a heading of a text shows as that 。', () => {
    const old = planFrom([
      entryOf({ id: 'a', level: 3, body: [{ type: 'paragraph', id: 'p', runs: [{ text: '办好赛事举办联赛。' }] }] }),
    ]);
    const now = planFrom([line(3, '办好赛事', '举办联赛。', 'a')]);
    expect(rowsOf(comparePlans(old, now))).toEqual(['changed 第1条→第1条 办好赛事{+。+}举办联赛。']);
  });

  test('how the heading ends and how words look are changes of their own', () => {
    const stands = lines.map((entry) => ({ ...entry, headingForm: 'alone' as const }));
    expect(compare(stands).rows.filter((row) => row.comparison.isLookChanged)).toHaveLength(4);
    const bold = structuredClone(lines);
    bold[1]!.body = [{ type: 'paragraph', id: 'x', runs: [{ text: '改造球场', bold: true }, { text: '10片。' }] }];
    expect(compare(bold).counts).toMatchObject({ changed: 1, unchanged: 5 });
    const cut = structuredClone(lines);
    cut[1]!.body = [{ type: 'paragraph', id: 'x', runs: [{ text: '改造' }, { text: '球场10片。' }] }];
    expect(compare(cut).differences).toBe(0);
  });

  test('a reference that followed its target is no change; one that points elsewhere is', () => {
    const referring = (text: string, target: string): Entry[] => [
      ...lines.slice(0, 5),
      entryOf({
        id: '发展联赛',
        level: 3,
        heading: '发展联赛',
        body: [{ type: 'paragraph', id: 'r', runs: [{ text: '按' }, { text, reference: { target, form: 'item' } }] }],
      }),
    ];
    const old = planFrom(referring('第2条', '修建步道'));
    expect(comparePlans(old, planFrom(referring('第3条', '修建步道'))).differences).toBe(0);
    expect(comparePlans(old, planFrom(referring('第2条', '改造球场'))).counts.changed).toBe(1);
  });

  test('task facts and start values', () => {
    const [first, ...others] = lines as [Entry, ...Entry[]];
    const compared = compare([
      { ...first, start: 3, facts: { leadUnit: '群体科', supportingUnits: ['甲', '乙'] } },
      ...others,
    ]);
    expect(compared.rows[0]!.comparison).toMatchObject({
      kinds: ['changed'],
      start: { before: null, after: 3 },
      facts: [
        { fact: 'leadUnit', before: '', after: '群体科' },
        { fact: 'supportingUnits', before: '', after: '甲、乙' },
      ],
    });
  });

  test('plans without common ids are matched by heading and by what entries say', () => {
    const renamed = [
      line(1, '建设场地', '', '1'),
      line(3, '修建步道', '新建健身步道25公里，配套照明。', '2'),
      line(3, '提升球场', '改造提升球场12片。', '3'),
      line(1, '办好体育赛事', '', '4'),
      line(3, '举办市运会', '九月举办市运动会，设12个大项。', '5'),
      line(3, '培育产业', '扶持体育企业。', '6'),
    ];
    const compared = comparePlans(before, planFrom(renamed, { id: 'other' }));
    const pairs = compared.rows
      .filter((row) => row.type === 'entry')
      .map(({ comparison }) => [comparison.before?.entry.heading ?? '', comparison.after?.entry.heading ?? '']);
    const expected = [
      ['建设场地', '建设场地'],
      ['修建步道', '修建步道'],
      ['改造球场', '提升球场'],
      ['办好赛事', '办好体育赛事'],
      ['举办市运会', '举办市运会'],
      ['发展联赛', ''],
      ['', '培育产业'],
    ];
    expect(pairs).toEqual(expected);
    expect(compared.counts).toMatchObject({ added: 1, removed: 1, moved: 1 });
  });

  test('equal ids of different plans mean nothing where the entries are unlike', () => {
    const one = planFrom([line(3, '改造球场', '改造球场10片。', 'e1')]);
    const other = planFrom([line(3, '落实经费', '列入年度预算。', 'e1')], { id: 'other' });
    expect(comparePlans(one, other).counts).toMatchObject({ added: 1, removed: 1 });
    expect(comparePlans(one, { ...other, id: one.id }).counts).toMatchObject({ changed: 1 });
  });

  test('every entry of both plans stands in exactly one row, in the order of the newer', () => {
    let state = 11;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    const levels: Level[] = [1, 2, 3, 3, 3, 4, 'bullet'];
    for (let round = 0; round < 200; round += 1) {
      const all = Array.from({ length: 20 }, (_, index) => line(levels[random(7)]!, `标题${index}`, `正文${index}。`));
      const shuffled = all.filter(() => random(6) > 0);
      for (let move = random(4); move > 0; move -= 1) {
        const [taken] = shuffled.splice(random(shuffled.length), 1);
        if (taken) shuffled.splice(random(shuffled.length + 1), 0, { ...taken, level: levels[random(7)]! });
      }
      shuffled.splice(random(shuffled.length + 1), 0, line(3, `新${round}`, '新的。'));
      const [old, now] = [planFrom(all), planFrom(shuffled)];
      const { rows } = comparePlans(old, now);
      const entries = rows.filter((row) => row.type === 'entry').map((row) => row.comparison);
      const idsIn = (plan: Plan) => [...walkEntries(plan.entries)].map(({ entry }) => entry.id);
      expect(entries.flatMap((one) => one.after?.entry.id ?? [])).toEqual(idsIn(now));
      expect(entries.flatMap((one) => one.before?.entry.id ?? []).sort()).toEqual(idsIn(old).sort());
      const departures = rows.filter((row) => row.type === 'departure').map((row) => row.comparison.id);
      expect(departures.sort()).toEqual(
        entries
          .filter((one) => one.kinds.includes('moved'))
          .map((one) => one.id)
          .sort(),
      );
    }
  });
});

describe('what a plan has besides entries', () => {
  test('title, properties, preamble', () => {
    const paragraph = (id: string, text: string) => ({ type: 'paragraph' as const, id, runs: [{ text }] });
    const old = planOf({ preamble: [paragraph('a', '2025年是收官之年。'), paragraph('b', '现提出以下要点。')] });
    const now = planOf({
      title: '云州市教育局2027年工作要点',
      titleStatus: '送审稿',
      planYear: 2027,
      preamble: [paragraph('x', '2026年是开局之年。'), paragraph('y', '现提出以下要点。')],
    });
    const compared = comparePlans(old, now);
    expect(compared.properties).toEqual([
      { property: 'titleStatus', before: null, after: '送审稿' },
      { property: 'planYear', before: '2026', after: '2027' },
    ]);
    expect(compared.preamble.map((block) => block.change)).toEqual(['changed', 'kept']);
    expect(compared.differences).toBe(3);
  });

  test('numbering by level', () => {
    const now = planOf();
    now.numbering = now.numbering.with(2, { style: 'arabicDot', scope: 'document' }) as Plan['numbering'];
    expect(comparePlans(planOf(), now).properties).toEqual([
      {
        property: 'numbering',
        level: 3,
        before: { style: 'arabicDot', scope: 'parent' },
        after: { style: 'arabicDot', scope: 'document' },
      },
    ]);
  });
});
