import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { computeLabels } from '../../../core/numbering/compute-labels.ts';
import { describeReference } from '../../../core/numbering/reference-text.ts';
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

/** How the plan refers to an entry by all numbers from the chapter down. */
function describeEntry(plan: Plan, id: string): string {
  const labels = computeLabels(plan);
  const places = [...walkEntries(plan.entries)];
  const path: Entry[] = [];
  for (let at = places.find(({ entry }) => entry.id === id)?.entry ?? null; at !== null;) {
    path.unshift(at);
    at = places.find(({ entry }) => entry === at)!.parent;
  }
  const steps = path.flatMap((entry) =>
    entry.level === 'bullet'
      ? []
      : [{ style: plan.numbering[entry.level - 1]!.style, value: labels.get(entry.id)!.value }],
  );
  return describeReference(steps);
}

function referring(plan: Plan, target: string): Plan {
  const text = describeEntry(plan, target);
  const runs = [{ text: '详见' }, { text, reference: { target, form: 'path' as const } }, { text: '。' }];
  return { ...plan, preamble: [{ type: 'paragraph', id: 'p', runs }] };
}

const referenceIn = (lines: readonly string[]) => lines.find((line) => line.startsWith('详见'));

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
    expect(referenceIn(result!.before)).toBe('详见第3条、第（二）项、第一部分第（一）项第3条和附件2。');
    expect(referenceIn(result!.after)).toBe('详见第2条、第（二）项、第一部分第（一）项第2条和附件2。');
  }, 180_000);

  it('moves the numbers of items in references, whatever the habit', async () => {
    // The first item goes, the reference is to the one behind it.
    const jobs = habits.map(({ name, plan }) => {
      const all = [...walkEntries(plan.entries)].map(({ entry }) => entry);
      const at = all.findIndex(({ children }) => children.length === 0);
      return { name, plan, gone: all[at]!, target: all[at + 1]!.id };
    });
    const results = office.edit(
      await Promise.all(
        jobs.map(async ({ plan, gone, target }) => ({
          file: await writePlan(referring(plan, target), { profile: 'review' }),
          remove: [gone.heading!],
        })),
      ),
    );
    for (const [index, { name, plan, gone, target }] of jobs.entries()) {
      const [before, after] = [describeEntry(plan, target), describeEntry(without(plan, [gone]), target)];
      expect(before, name).not.toBe(after);
      expect(referenceIn(results[index]!.before), name).toBe(`详见${before}。`);
      expect(referenceIn(results[index]!.after), name).toBe(`详见${after}。`);
    }
  }, 180_000);

  it('leaves 第三部分 as it is: any field would bring the 、 along with the number of a chapter', async () => {
    const { plan } = habits[6]!;
    const [gone, , third] = plan.entries;
    const remove = withBelow(gone!).map(({ heading }) => heading!);
    const item = third!.children[0]!.id;
    const file = await writePlan(referring(plan, item), { profile: 'review' });
    const parts = unzipSync(file);
    const xml = strFromU8(parts['word/document.xml']!);
    const chapter = new RegExp(`w:name="(_gm\\d+)"/>(?:(?!w:name).)*${third!.heading!}`, 'u').exec(xml)![1]!;
    const withField = ['\\n \\h', '\\n \\t \\h', '\\r \\t \\h', '\\w \\t \\h'].map((switches) => ({
      file: zipSync({
        ...parts,
        'word/document.xml': strToU8(xml.replace(/ REF _gm\d+ \\n \\h /u, ` REF ${chapter} ${switches} `)),
      }),
      remove,
    }));
    const [ours, ...others] = office.edit([{ file, remove }, ...withField]);
    expect(referenceIn(ours!.after)).toBe('详见第三部分第（一）项。');
    expect(others.map(({ after }) => referenceIn(after))).toEqual(others.map(() => '详见第三部分第二、项。'));
  }, 180_000);
});
