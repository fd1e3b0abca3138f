import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nestEntries } from '../../../../core/plan/nest.ts';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { houseStyleSchema, standardStyle, type HouseStyle } from '../../../../core/word/house-style.ts';
import { createPageSetup } from '../../../../core/word/page-setup.ts';
import { learnStyle } from '../../../../core/word/read/learn-style.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { buildDocx, p } from './docx-builder.ts';

const body = '落实《云州市教育发展三年行动计划》，新建学校12所，新增学位1.8万个。';
const sample = planOf({
  titleStatus: '征求意见稿',
  preamble: [paragraphOf('p', `2026年是“十五五”规划开局之年。${body}`), paragraphOf('q', body)],
  entries: nestEntries(
    ([1, 2, 3, 4, 1, 2, 3, 4] as const).map((level, index) =>
      entryOf({
        id: `e${index}`,
        level,
        heading: '扩大学位供给',
        headingForm: 'alone',
        body: [paragraphOf(`b${index}`, body)],
      }),
    ),
  ),
  annexes: [{ id: 'x', title: '责任分工表', body: [paragraphOf('x1', body)] }],
});

async function learnFrom(style: HouseStyle): Promise<HouseStyle> {
  const learnt = learnStyle(
    await writePlan(sample, { setup: createPageSetup(style) }),
    { id: 'own', name: '本单位' },
    inflateNatively,
  );
  if (!learnt.ok) throw new Error(learnt.failure.message);
  return learnt.value;
}

const named = (style: HouseStyle, learnt: HouseStyle): HouseStyle => ({
  ...style,
  id: 'own',
  name: '本单位',
  summary: learnt.summary,
});

describe('learnStyle', () => {
  it.each(['gbt-9704.json', 'gbt-9704-compensated.json', 'yunzhou-education.json'])(
    'learns %s from a file in it',
    async (file) => {
      const url = new URL(`../../../../templates/styles/${file}`, import.meta.url);
      const style = houseStyleSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
      const learnt = await learnFrom(style);
      expect(learnt).toEqual({ ...named(style, learnt), tables: 'grid' });
    },
  );

  it('learns fonts, sizes and bold of every kind of text', async () => {
    const look = (font: string, size: number, bold = false) => ({ font, size, bold });
    const looks: HouseStyle['looks'] = {
      ...standardStyle.looks,
      title: look('华文中宋', 24, true),
      titleStatus: look('宋体', 15),
      body: look('仿宋_GB2312', 15.5),
      headings: [look('黑体', 17), look('楷体_GB2312', 16, true), look('仿宋_GB2312', 16, true), look('宋体', 15)],
      annexMark: look('宋体', 14),
      annexTitle: look('华文中宋', 20),
    };
    const style = { ...standardStyle, looks, margins: { top: 30, bottom: 30, left: 27, right: 25 }, linePitch: 28 };
    const learnt = await learnFrom(style);
    expect(learnt).toEqual(named(style, learnt));
  });

  it('takes 1. directly under 一、 for the second level, as the plan that an import makes of it does', async () => {
    const { numbering } = sample;
    const plan = {
      ...sample,
      numbering: [
        numbering[0],
        { ...numbering[1], style: 'arabicDot' },
        { ...numbering[2], style: 'chineseParenthesized' },
        numbering[3],
      ] satisfies typeof numbering,
      entries: sample.entries.map((entry) => ({
        ...entry,
        children: entry.children.map((child) => ({ ...child, children: [] })),
      })),
    };
    const learnt = learnStyle(await writePlan(plan), { id: 'own', name: '本单位' }, inflateNatively);
    expect(learnt.ok && learnt.value.looks).toEqual(standardStyle.looks);
  });

  it('takes the standard for what a file does not say', () => {
    const learnt = learnStyle(buildDocx({ body: p('一行字。') }), { id: 'own', name: '本单位' }, inflateNatively);
    if (!learnt.ok) throw new Error(learnt.failure.message);
    expect(learnt.value).toEqual(named(standardStyle, learnt.value));
  });

  it('refuses what is no Word file', () => {
    expect(learnStyle(new Uint8Array([1, 2, 3]), { id: 'own', name: '本单位' }, inflateNatively).ok).toBe(false);
  });
});
