import { describe, expect, it } from 'vitest';
import { computeLabels } from '../../../../core/numbering/compute-labels.ts';
import { nestEntries } from '../../../../core/plan/nest.ts';
import type { Level, Plan } from '../../../../core/plan/schema.ts';
import { walkEntries } from '../../../../core/plan/walk.ts';
import { readDocx } from '../../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { ListNumbers } from '../../../../core/word/write/list-numbers.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { habits } from '../habits.ts';
import { partsOf } from '../paragraphs-of.ts';

/** How many lists the numbers of a plan need. */
function countLists(plan: Plan): number {
  const lists = new ListNumbers(plan.numbering, plan.entries);
  const labels = computeLabels(plan);
  for (const { entry } of walkEntries(plan.entries)) {
    if (entry.level !== 'bullet') lists.place(entry.level, labels.get(entry.id)!.value);
  }
  return lists.lists.length;
}

/** The numbers that Word's own counting gives, as the reader works them out. */
async function numbersInWord(plan: Plan): Promise<(string | undefined)[]> {
  const read = readDocx(await writePlan(plan, { profile: 'review' }), inflateNatively);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value.flatMap((block) =>
    block.type === 'paragraph' && block.text.startsWith('标题') ? [block.autoLabel] : [],
  );
}

const numbersOf = (plan: Plan) => [...computeLabels(plan).values()].map(({ text }) => text);

describe('ListNumbers', () => {
  it.each(habits)('gives the numbers of habit $name', async ({ plan }) => {
    expect(await numbersInWord(plan)).toEqual(numbersOf(plan));
  });

  it('needs one list where every level restarts under the one above it', () => {
    expect(countLists(habits.find(({ name }) => name.startsWith('D'))!.plan)).toBe(1);
  });

  it('needs a second list for items that count through', () => {
    expect(countLists(habits.find(({ name }) => name.startsWith('B'))!.plan)).toBe(2);
  });

  it('needs a list for every chapter through whose sections items count', () => {
    const { plan } = habits.find(({ name }) => name.startsWith('C'))!;
    expect(countLists(plan)).toBe(1 + plan.entries.length);
  });

  it('begins where a fragment begins', async () => {
    const levels: [Level, number?][] = [[1, 3], [3, 10], [3], [1], [3], [3, 7], [3]];
    const plan = planOf({
      entries: nestEntries(
        levels.map(([level, start], index) =>
          entryOf({ id: `e${index}`, level, heading: `标题${index}`, ...(start === undefined ? {} : { start }) }),
        ),
      ),
    });
    expect(numbersOf(plan)).toEqual(['三、', '10.', '11.', '四、', '1.', '7.', '8.']);
    expect(await numbersInWord(plan)).toEqual(numbersOf(plan));
  });

  it('writes numbers as text that no list can write: ㉑', async () => {
    const { numbering } = planOf();
    const plan = planOf({
      numbering: [{ style: 'circled', scope: 'document' }, ...numbering.slice(1)] as Plan['numbering'],
      entries: Array.from({ length: 22 }, (_, index) => entryOf({ id: `e${index}`, heading: `标题${index}` })),
    });
    expect((await numbersInWord(plan)).at(19)).toBe('⑳');
    const text = partsOf(await writePlan(plan, { profile: 'review' }))['word/document.xml'];
    expect(text).toContain('㉑标题20');
    expect(text).not.toContain('⑳标题19');
  });
});
