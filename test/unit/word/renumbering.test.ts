import { afterAll, describe, expect, it } from 'vitest';
import { computeLabels } from '../../../core/numbering/compute-labels.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import type { Entry, Plan } from '../../../core/plan/schema.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { habits } from './habits.ts';
import { Office, whyNoOffice } from './office.ts';

const office = new Office();
afterAll(() => {
  office.close();
});

/** Number and heading of every entry, as the editor shows them. */
function shownBy(plan: Plan): string[] {
  const labels = computeLabels(plan);
  return [...walkEntries(plan.entries)].map(({ entry }) => labels.get(entry.id)!.text + entry.heading);
}

/** The entry and what is below it. */
function withBelow(entry: Entry): Entry[] {
  return [entry, ...[...walkEntries(entry.children)].map((place) => place.entry)];
}

function without(plan: Plan, gone: readonly Entry[]): Plan {
  const left = [...walkEntries(plan.entries)].map(({ entry }) => entry).filter((entry) => !gone.includes(entry));
  return { ...plan, entries: nestEntries(left) };
}

const headingsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => (line.includes('标题') ? [line.replace(/。.*$/su, '')] : []));

/** For every habit an item in the middle, the first item of all, and a chapter with all that is in it. */
const cases = habits.flatMap(({ name, plan }) => {
  const all = [...walkEntries(plan.entries)].map(({ entry }) => entry);
  const items = all.filter(({ children }) => children.length === 0);
  const chosen = [items[1]!, items[0]!, plan.entries[1]!];
  return chosen.map((entry) => ({ name: `${name}, without ${entry.heading}`, plan, gone: withBelow(entry) }));
});

describe.skipIf(whyNoOffice() !== null)('an entry deleted in LibreOffice', () => {
  it('renumbers all after it, whatever the habit', async () => {
    const jobs = await Promise.all(
      cases.map(async ({ plan, gone }) => ({
        file: await writePlan(plan, { profile: 'review' }),
        remove: gone.map(({ heading }) => heading!),
      })),
    );
    const results = office.edit(jobs);
    for (const [index, { name, plan, gone }] of cases.entries()) {
      expect(headingsIn(results[index]!.before), name).toEqual(shownBy(plan));
      expect(headingsIn(results[index]!.after), name).toEqual(shownBy(without(plan, gone)));
    }
  }, 180_000);

  it('leaves the numbers of a file for issue as they are: they are text', async () => {
    const { plan } = habits[3]!;
    const [result] = office.edit([{ file: await writePlan(plan), remove: ['标题乙'] }]);
    expect(headingsIn(result!.before)).toEqual(shownBy(plan));
    expect(headingsIn(result!.after)).toEqual(shownBy(plan).filter((line) => !line.includes('标题乙')));
  }, 180_000);

  it('moves the numbers in references to what comes after it', async () => {
    const target = (id: string, form: 'item' | 'path', text: string) => ({ text, reference: { target: id, form } });
    const runs = [
      { text: '详见' },
      target('d', 'item', '第3条'),
      { text: '、' },
      target('e', 'item', '第（二）项'),
      { text: '、' },
      target('d', 'path', '第一部分第（一）项第3条'),
      { text: '和' },
      { text: '附件2', reference: { target: 'y', form: 'annex' as const } },
      { text: '。' },
    ];
    const entry = (id: string, level: Entry['level'], heading: string) =>
      entryOf({ id, level, heading, headingForm: 'alone' });
    const plan = planOf({
      preamble: [{ type: 'paragraph', id: 'p', runs }],
      entries: nestEntries([
        entry('a', 1, '标题甲'),
        entry('b', 2, '标题乙'),
        entry('c1', 3, '标题丙'),
        entry('c2', 3, '标题丁'),
        entry('d', 3, '标题戊'),
        entry('e', 2, '标题己'),
      ]),
      annexes: ['x', 'y'].map((id) => ({ id, title: `附表${id}`, body: [] })),
    });
    const [result] = office.edit([{ file: await writePlan(plan, { profile: 'review' }), remove: ['标题丙'] }]);
    const reference = (lines: readonly string[]) => lines.find((line) => line.startsWith('详见'));
    expect(reference(result!.before)).toBe('详见第3条、第（二）项、第一部分第（一）项第3条和附件2。');
    expect(reference(result!.after)).toBe('详见第2条、第（二）项、第一部分第（一）项第2条和附件2。');
  }, 180_000);
});
