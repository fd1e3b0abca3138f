import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../../core/plan/read-plan.ts';
import type { Entry, Plan, Run } from '../../../core/plan/schema.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import type { ExportProfile } from '../../../core/word/export-profile.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { habits } from './habits.ts';
import { Office, whyNoOffice } from './office.ts';
import { restoreFrom } from './restore-from.ts';

const profiles: readonly ExportProfile[] = ['issue', 'review'];
const office = new Office();
afterAll(() => {
  office.close();
});

const reference: Run = { text: '第2条', reference: { target: 'd', form: 'item' } };
const item = (id: string, heading: string, ...body: Entry['body']) =>
  entryOf({ id, level: 3, heading, body, facts: { leadUnit: `${heading}科`, deadline: '6月底前' }, role: 'keyTasks' });
const plan: Plan = planOf({
  titleStatus: '征求意见稿',
  issueDate: '2026年1月15日',
  preamble: [
    paragraphOf('pre', '各县区教育局：'),
    { type: 'paragraph', id: 'ref', runs: [{ text: '详见' }, reference] },
  ],
  entries: nestEntries([
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone', body: [paragraphOf('a1', '稳中求进。')] }),
    item('b', '坚持立德树人', paragraphOf('b1', '建设实践基地20个。'), paragraphOf('b2', '年底前完成。')),
    item('d', '扩大学位供给', paragraphOf('d1', '新建学校12所。')),
    entryOf({ id: 'e', level: 'bullet', heading: null, body: [paragraphOf('e1', '优先保障新城区。')] }),
    item('f', '建强教师队伍', {
      type: 'table',
      id: 'f1',
      caption: '培训安排表',
      headerRows: 1,
      rows: [
        ['项目', '人数'],
        ['国培', '120'],
      ],
    }),
    entryOf({ id: 'g', heading: '保障措施', headingForm: 'alone', body: [paragraphOf('g1', '')] }),
  ]),
  annexes: [{ id: 'x', title: '责任分工表', body: [paragraphOf('x1', '本表由各科室填报。')] }],
});

/** A file with a piece of its text put otherwise, as a word processor would. */
function edited(file: Uint8Array, before: string | RegExp, after: string): Uint8Array {
  const parts = unzipSync(file);
  const text = strFromU8(parts['word/document.xml']!);
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${String(before)} is not in the file`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

const find = (given: Plan | null, id: string): Entry | undefined => {
  const among = (entries: readonly Entry[]): Entry | undefined =>
    entries.find((entry) => entry.id === id) ?? entries.map(({ children }) => among(children)).find(Boolean);
  return given ? among(given.entries) : undefined;
};

describe.each(profiles)('an edited file (%s)', (profile) => {
  const write = () => writePlan(plan, { profile });

  it('gives the new words, the old id and facts', async () => {
    const back = restoreFrom(edited(await write(), '新建学校12所。', '新建学校15所。'));
    expect(find(back, 'd')).toEqual({
      ...find(plan, 'd'),
      body: [{ type: 'paragraph', id: 'd1', runs: [{ text: '新建学校15所。' }] }],
    });
    expect(find(back, 'b')).toEqual(find(plan, 'b'));
  });

  it('gives a new heading', async () => {
    const back = restoreFrom(edited(await write(), '扩大学位供给。', '扩大优质学位供给。'));
    expect(find(back, 'd')).toEqual({ ...find(plan, 'd'), heading: '扩大优质学位供给' });
  });

  it('keeps a reference beside changed words', async () => {
    const back = restoreFrom(edited(await write(), '<w:t>详见</w:t>', '<w:t>具体见</w:t>'));
    expect(back?.preamble[1]).toEqual({ type: 'paragraph', id: 'ref', runs: [{ text: '具体见' }, reference] });
  });

  it('takes in a paragraph and an item that somebody added', async () => {
    const added =
      '</w:p><w:p><w:r><w:t>经费由市级统筹。</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>3.健全机制。每季度调度。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>$1';
    const back = restoreFrom(
      edited(
        await write(),
        /<\/w:p><w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>(<w:bookmarkStart [^>]*"_gm9")/u,
        added,
      ),
    );
    expect(find(back, 'd')?.body).toHaveLength(2);
    expect(find(back, 'a')?.children.map(({ heading }) => heading)).toContain('健全机制');
  });

  it('gives a new title and loses a deleted status', async () => {
    const renamed = edited(
      await write(),
      '<w:t>云州市教育局2026年工作要点</w:t>',
      '<w:t>云州市2026年教育工作要点</w:t>',
    );
    const back = restoreFrom(edited(renamed, /<w:p><w:pPr><w:pStyle w:val="Subtitle"\/><\/w:pPr>.*?<\/w:p>/su, ''));
    expect(back).toMatchObject({ title: '云州市2026年教育工作要点', titleStatus: null, planYear: 2026, id: 'plan' });
  });

  it('gives a changed cell', async () => {
    const back = restoreFrom(edited(await write(), '<w:t>120</w:t>', '<w:t>150</w:t>'));
    expect(find(back, 'f')?.body[0]).toMatchObject({
      id: 'f1',
      caption: '培训安排表',
      rows: [
        ['项目', '人数'],
        ['国培', '150'],
      ],
    });
  });

  it('is read like any other file when nothing of ours is left in it', async () => {
    expect(restoreFrom(edited(await write(), /_gm/gu, '_other'))).toBeNull();
  });
});

describe.skipIf(whyNoOffice() !== null)('a file edited in LibreOffice', () => {
  const sample = readPlan(readFileSync(new URL('../../../resources/sample.gangmu', import.meta.url), 'utf8'));

  it('is the same plan when nothing was changed, and the plan without what was deleted', async () => {
    if (!sample.ok) throw new Error(sample.failure.message);
    const plans = [plan, sample.value, ...habits.map((habit) => habit.plan)];
    for (const profile of profiles) {
      const files = await Promise.all(plans.map((given) => writePlan(given, { profile })));
      const saved = office.edit(files.map((file) => ({ file })));
      for (const [index, given] of plans.entries()) {
        expect(restoreFrom(saved[index]!.saved), `${profile} ${index}`).toEqual(given);
      }
      const job = { file: files[0]!, remove: ['坚持立德树人', '年底前完成'], replace: [['12所', '15所']] as const };
      const back = restoreFrom(office.edit([job])[0]!.saved);
      expect(find(back, 'b')).toBeUndefined();
      expect(find(back, 'd')?.facts).toEqual(find(plan, 'd')?.facts);
      expect(find(back, 'd')?.body).toEqual([paragraphOf('d1', '新建学校15所。')]);
      expect(find(back, 'f')).toEqual(find(plan, 'f'));
    }
  }, 180_000);
});
