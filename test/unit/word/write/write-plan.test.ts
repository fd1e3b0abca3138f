import { describe, expect, it } from 'vitest';
import { computeLabels } from '../../../../core/numbering/compute-labels.ts';
import type { Plan } from '../../../../core/plan/schema.ts';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { walkEntries } from '../../../../core/plan/walk.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { habits } from '../habits.ts';
import { paragraphsOf, partsOf } from '../paragraphs-of.ts';

const item = (id: string, heading: string) =>
  entryOf({ id, level: 3, heading, body: [paragraphOf(`${id}-p`, `${heading}的内容。`)] });

const plan: Plan = planOf({
  titleStatus: '征求意见稿',
  issueDate: '2026年1月15日',
  preamble: [paragraphOf('pre', '2026年是“十五五”开局之年。')],
  entries: [
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone', children: [item('b', '坚持立德树人')] }),
    entryOf({
      id: 'c',
      heading: '重点任务',
      headingForm: 'alone',
      children: [{ ...item('d', '扩大学位供给'), facts: { leadUnit: '规划科', deadline: '6月底前' } }],
    }),
  ],
  annexes: [{ id: 'x', title: '责任分工表', body: [] }],
});

const write = async (given: Plan) => paragraphsOf(partsOf(await writePlan(given))['word/document.xml'] ?? '');

describe('writePlan', () => {
  it('writes the parts of a plan in their order', async () => {
    expect((await write(plan)).map(({ style, text }) => `${style} ${text}`)).toEqual([
      'BodyText ',
      'BodyText ',
      'Title 云州市教育局2026年工作要点',
      'Subtitle （征求意见稿）',
      'BodyText ',
      'BodyText 2026年是“十五五”开局之年。',
      'Heading1 一、总体要求',
      'Heading3 1.坚持立德树人。坚持立德树人的内容。',
      'Heading1 二、重点任务',
      'Heading3 1.扩大学位供给。扩大学位供给的内容。',
      'BodyText ',
      'AnnexList 附件：责任分工表',
      'BodyText ',
      'Signature 云州市教育局',
      'Date 2026年1月15日',
      'AnnexMark 附件',
      'BodyText ',
      'AnnexTitle 责任分工表',
      'BodyText ',
    ]);
  });

  it('computes numbers from the settings of the plan', async () => {
    const [first, second, third, fourth] = plan.numbering;
    const through = { ...plan, numbering: [first, second, { ...third, scope: 'document' as const }, fourth] as const };
    const texts = (await write({ ...through, numbering: [...through.numbering] })).map(({ text }) => text);
    expect(texts).toContain('2.扩大学位供给。扩大学位供给的内容。');
  });

  it('does not print task facts, and does not carry them where the plan stays at home', async () => {
    expect(partsOf(await writePlan(plan))['word/document.xml']).not.toContain('规划科');
    const all = JSON.stringify(partsOf(await writePlan(plan, { carriesPlan: false })));
    expect(all).not.toContain('_gm');
    expect(all).not.toContain('规划科');
    expect(all).not.toContain('6月底前');
  });

  it('does not list annexes twice', async () => {
    const last = entryOf({
      id: 'z',
      heading: '保障',
      body: [paragraphOf('z1', '落实。'), paragraphOf('z2', '附件：责任分工表')],
    });
    const texts = (await write({ ...plan, entries: [last] })).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('附件：'))).toHaveLength(1);
  });

  it('sets a salutation flush left', async () => {
    const report = { ...plan, preamble: [paragraphOf('s', '同志们：'), ...plan.preamble] };
    expect((await write(report)).find(({ text }) => text === '同志们：')?.style).toBe('Salutation');
  });

  it('writes an empty plan as a file that is whole', async () => {
    const empty = await write(planOf({ title: '', issuer: null }));
    expect(empty).toEqual([]);
  });

  it.each(habits)('writes the numbers of the editor as text for issue: $name', async ({ plan: given }) => {
    const labels = computeLabels(given);
    const wanted = [...walkEntries(given.entries)].map(({ entry }) => labels.get(entry.id)!.text + entry.heading!);
    const written = (await write(given)).filter(({ text }) => text.includes('标题'));
    expect(written.map(({ text }) => text.replace(/。.*$/su, ''))).toEqual(wanted);
    expect(written.every(({ properties }) => !properties.includes('w:numPr'))).toBe(true);
  });

  it('gives equal bytes for equal plans', async () => {
    expect(await writePlan(plan)).toEqual(await writePlan(structuredClone(plan)));
  });

  it('tells the title and nobody’s name or time', async () => {
    const core = partsOf(await writePlan({ ...plan, title: '要点<2026>&' }))['docProps/core.xml'];
    expect(core).toContain('<dc:title>要点&lt;2026&gt;&amp;（征求意见稿）</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/u);
  });
});
