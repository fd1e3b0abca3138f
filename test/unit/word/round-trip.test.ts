import { describe, expect, it } from 'vitest';
import type { Entry, HeadingForm, LabelScope, LabelStyle, Level, Plan, Table } from '../../../core/plan/schema.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { numberingInUse, roundTrip, shownIn } from './round-trip.ts';

async function expectSame(plan: Plan): Promise<Plan> {
  const { documents } = await roundTrip(plan);
  expect(documents).toHaveLength(1);
  const back = documents[0]!.plan;
  expect(shownIn(back)).toEqual(shownIn(plan));
  return back;
}

let count = 0;
const nextId = () => `i${(count += 1)}`;
const text = (content: string) => paragraphOf(nextId(), content);

const headings = [
  '坚持立德树人',
  '扩大学位供给',
  '深化教育评价改革',
  '建强教师队伍',
  '推进教育数字化',
  '守牢校园安全底线',
];
const bodyOf = (heading: string) =>
  `落实《云州市教育发展三年行动计划》，${heading}，完善“市级统筹、县区主责”机制，年内新建学校12所，新增学位1.8万个。`;

/** An entry whose heading and body are made up from its place. */
function entry(level: Level, form: HeadingForm, index: number): Entry {
  const heading = headings[index % headings.length]!;
  return entryOf({
    id: nextId(),
    level,
    heading,
    headingForm: form,
    body: form === 'runIn' ? [text(bodyOf(heading))] : [],
  });
}

const chineseComma = 'chineseComma';
const chineseParenthesized = 'chineseParenthesized';
const arabicDot = 'arabicDot';
const arabicParenthesized = 'arabicParenthesized';
type Setting = readonly [LabelStyle, LabelScope];

function planWith(levels: readonly (readonly [Level, HeadingForm])[], settings: readonly Setting[]): Plan {
  const rest: Setting[] = [
    [chineseComma, 'document'],
    [chineseParenthesized, 'parent'],
    [arabicDot, 'parent'],
    [arabicParenthesized, 'parent'],
    ['circled', 'parent'],
  ];
  const used = new Set(settings.map(([style]) => style));
  const all = [...settings, ...rest.filter(([style]) => !used.has(style))].slice(0, 4);
  return planOf({
    numbering: all.map(([style, scope]) => ({ style, scope })) as Plan['numbering'],
    preamble: [text('2026年是“十五五”开局之年。全市教育工作的总体思路是：以高质量发展为主题，办好人民满意的教育。')],
    entries: nestEntries(levels.map(([level, form], index) => entry(level, form, index))),
  });
}

describe('a plan exported and imported again is the same plan', () => {
  const chapter = [1, 'alone'] as const;
  const part = [2, 'alone'] as const;
  const second = [2, 'runIn'] as const;
  const third = [3, 'runIn'] as const;

  it.each<[string, readonly (readonly [Level, HeadingForm])[], readonly Setting[]]>([
    [
      'A 一、+1. through',
      [chapter, second, second, chapter, second],
      [
        [chineseComma, 'document'],
        [arabicDot, 'document'],
      ],
    ],
    [
      'B 一、（一）1. through',
      [chapter, part, third, third, part, third, chapter, part, third, part, third],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
        [arabicDot, 'document'],
      ],
    ],
    [
      'C 一、（一）1. through the chapter',
      [chapter, part, third, third, part, third, chapter, part, third, part, third],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
        [arabicDot, 'chapter'],
      ],
    ],
    [
      'D 一、（一）1. anew under every （一）',
      [chapter, part, third, third, part, third, chapter, part, third, part, third],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
        [arabicDot, 'parent'],
      ],
    ],
    [
      'E 1. only',
      [
        [1, 'runIn'],
        [1, 'runIn'],
        [1, 'runIn'],
      ],
      [[arabicDot, 'document']],
    ],
    [
      'F （一）+1. through',
      [[1, 'alone'], second, second, [1, 'alone'], second],
      [
        [chineseParenthesized, 'document'],
        [arabicDot, 'document'],
      ],
    ],
    [
      'G 一、（一）run-in',
      [chapter, second, second, chapter, second],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
      ],
    ],
    [
      'all four levels',
      [chapter, part, third, [4, 'runIn'], [4, 'runIn'], third, [4, 'runIn'], chapter, part, third],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
        [arabicDot, 'parent'],
        [arabicParenthesized, 'parent'],
      ],
    ],
    [
      '一、+1. with level 2 left out',
      [chapter, third, third, chapter, third],
      [
        [chineseComma, 'document'],
        [chineseParenthesized, 'parent'],
        [arabicDot, 'document'],
      ],
    ],
  ])('numbering habit %s', async (_, levels, settings) => {
    const plan = planWith(levels, settings);
    expect(numberingInUse(await expectSame(plan))).toEqual(numberingInUse(plan));
  });
});

describe('every way in which heading and body stand to each other comes back', () => {
  const chapters = (children: Entry[]): Plan =>
    planOf({
      numbering: planWith(
        [],
        [
          [chineseComma, 'document'],
          [arabicDot, 'parent'],
        ],
      ).numbering,
      entries: [entryOf({ id: nextId(), heading: '重点任务', headingForm: 'alone', children })],
    });
  const item = (fields: Partial<Entry>) => entryOf({ id: nextId(), level: 2, ...fields });
  const runIn = (heading: string, ...body: string[]) => item({ heading, body: body.map(text) });
  const usual = [runIn('扩大学位供给', '新建学校12所。'), runIn('建强教师队伍', '实施强师工程。')];

  it.each<[string, Entry[]]>([
    ['V1 heading and text in one paragraph', usual],
    ['V3 heading alone', [item({ heading: '扩大学位供给', headingForm: 'alone', body: [text('新建学校12所。')] })]],
    [
      'V4 heading alone with 。',
      [item({ heading: '扩大学位供给', headingForm: 'aloneWithStop', body: [text('新建学校12所。')] })],
    ],
    [
      'V5 no heading',
      [item({ body: [text('全市学前教育毛入园率达到96%以上。')] }), item({ body: [text('新增公办学位1.2万个。')] })],
    ],
    [
      'V5 no heading among entries that have one',
      [...usual, item({ body: [text('完成校园安全整治。压实各县区责任。')] })],
    ],
    ['V7 responsible unit at the end', [runIn('扩大学位供给', '新建学校12所。（责任科室：规划科、财务科）')]],
    ['V8 several small headings in the text', [runIn('深化改革', '推进中考改革。深化育人方式改革。完善评价办法。')]],
    ['V9 一是…；二是…', [runIn('守牢安全底线', '一是压实责任；二是排查隐患；三是严格督查。')]],
    ['a heading with a year', [runIn('2026年秋季学期起扩大学位供给', '新建学校12所。')]],
    ['a heading with commas', [runIn('坚持党建引领，全面加强党对教育工作的领导，推动高质量发展', '落实责任。')]],
    [
      'a heading with quotation marks',
      [runIn('深化“双减”，实施“强校”工程', '提高课堂质量。'), runIn('贯彻《云州市教育条例》', '抓好宣传。')],
    ],
    [
      'further paragraphs',
      [runIn('扩大学位供给', '新建学校12所。', '优先保障新城区。', '6月底前完成选址。'), ...usual],
    ],
    ['no text yet', [item({ heading: '扩大学位供给' }), ...usual]],
    [
      'dash items below an entry',
      [
        item({
          heading: '主要目标',
          headingForm: 'aloneWithStop',
          children: [
            item({ level: 'bullet', heading: '育人体系更加完善', body: [text('立德树人机制健全。')] }),
            item({ level: 'bullet', body: [text('公共服务水平进一步提升，群众满意度达到95%。')] }),
          ],
        }),
      ],
    ],
    [
      'bold and underlined words',
      [
        item({
          heading: '扩大学位供给',
          body: [
            {
              type: 'paragraph',
              id: 'b',
              runs: [
                { text: '新建' },
                { text: '学校12所', bold: true },
                { text: '，新增学位', underline: true },
                { text: '。' },
              ],
            },
          ],
        }),
      ],
    ],
  ])('%s', async (_, children) => {
    await expectSame(chapters(children));
  });
});

describe('the parts around the entries come back', () => {
  const base = planWith(
    [
      [1, 'alone'],
      [2, 'runIn'],
      [1, 'alone'],
      [2, 'runIn'],
    ],
    [
      [chineseComma, 'document'],
      [arabicDot, 'document'],
    ],
  );
  const table: Table = {
    type: 'table',
    id: 't',
    caption: '云州市教育发展主要指标',
    headerRows: 1,
    rows: [
      ['序号', '指标', '2025年', '2030年'],
      ['1', '学前教育毛入园率（%）', '95.2', '98'],
      ['2', '义务教育巩固率（%）', '99.6', '99.8'],
    ],
  };
  const withBody = (body: Entry['body']): Plan => {
    const [first, ...others] = base.entries;
    return { ...base, entries: [{ ...first!, body }, ...others] };
  };

  it('title over two lines', () =>
    expectSame({ ...base, title: '云州市教育局关于印发《云州市2026年教育工作要点》的通知' }));
  it('title status', () => expectSame({ ...base, titleStatus: '征求意见稿' }));
  it('issuer and date', () => expectSame({ ...base, issueDate: '2026年1月15日' }));
  it('a date alone', () => expectSame({ ...base, issuer: null, issueDate: '2026年3月' }));
  it('no preamble', () => expectSame({ ...base, preamble: [] }));
  it('a preamble of several paragraphs', () =>
    expectSame({ ...base, preamble: [...base.preamble, text('现就做好今年工作提出如下要点。')] }));
  it('a salutation', () => expectSame({ ...base, preamble: [text('同志们：'), ...base.preamble] }));
  it('a table with caption', () => expectSame(withBody([table])));
  it('a table without caption and header', () =>
    expectSame(withBody([text('如下。'), { ...table, caption: null, headerRows: 0 }])));
  it('two tables in a row', () => expectSame(withBody([table, { ...table, caption: null }])));
  it('a cell with two lines, and an empty one', () =>
    expectSame(withBody([{ ...table, rows: [...table.rows, ['3', '第一行\n第二行', '', '100']] }])));
  it('an annex', () => expectSame({ ...base, annexes: [{ id: 'x', title: '责任分工表', body: [table] }] }));
  it('several annexes, with text, and a signature before them', () =>
    expectSame({
      ...base,
      issueDate: '2026年1月15日',
      annexes: [
        { id: 'x', title: '云州市2026年教育工作要点责任分工表', body: [{ ...table, caption: null }] },
        { id: 'y', title: '云州市教育发展主要指标', body: [text('本表由各科室填报。'), { ...table, caption: null }] },
      ],
    }));
  it('a fragment that begins at 三、 and 10.', () => {
    const [first, second] = base.entries;
    const children = first!.children.map((child) => ({ ...child, start: 10 }));
    return expectSame({ ...base, entries: [{ ...first!, start: 3, children }, second!] });
  });
});
