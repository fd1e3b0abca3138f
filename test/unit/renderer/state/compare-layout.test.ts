import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../../core/compare/compare-plans.ts';
import { nestEntries } from '../../../../core/plan/nest.ts';
import type { Entry } from '../../../../core/plan/schema.ts';
import { layOutComparison, nextDifference, type ShownKind } from '../../../../renderer/state/compare-layout.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';

const entry = (id: string, heading = id) => entryOf({ id, level: 3, heading });
const plan = (...entries: Entry[]) => planOf({ entries: nestEntries(entries) });
const annexes = [{ id: 'x', title: '清单', body: [] }];
const older = plan(entry('甲'), entry('乙'), entry('丙'), entry('丁'), entry('戊'));
const newer = {
  ...plan(entry('丁'), entry('甲', '甲改'), entry('丙'), entry('新'), entry('戊')),
  annexes,
  planYear: 2027,
};
const result = comparePlans(older, newer);
const lay = (...kinds: ShownKind[]) => layOutComparison(result, new Set(kinds));
const keys = (...kinds: ShownKind[]) => lay(...kinds).items.map(({ key }) => key);

describe('what stands on the sheet of a comparison', () => {
  const all: ShownKind[] = ['changed', 'added', 'removed', 'moved', 'relevelled', 'unchanged'];

  it('is everything in order, with the differences by name', () => {
    expect(keys(...all)).toEqual([
      'title',
      'properties',
      'entry-丁',
      'entry-甲',
      'removed-乙',
      'entry-丙',
      'departure-丁',
      'entry-新',
      'entry-戊',
      'annex-x',
    ]);
    expect(lay(...all).differences).toEqual([
      'properties',
      'entry-丁',
      'entry-甲',
      'removed-乙',
      'entry-新',
      'annex-x',
    ]);
  });

  it('says how much that is unchanged was left out', () => {
    const { items } = lay('removed', 'added');
    expect(items.map(({ key }) => key.replace(/skipped-\d+/u, 'skipped'))).toEqual([
      'title',
      'removed-乙',
      'skipped',
      'entry-新',
      'skipped',
      'annex-x',
    ]);
    expect(items[2]).toMatchObject({ count: 1 });
    expect(keys('moved')).toEqual(['title', 'entry-丁', 'skipped-2', 'departure-丁', 'skipped-4']);
  });

  it('counts as many differences as the comparison', () => {
    expect(lay(...all).differences).toHaveLength(result.differences);
  });

  it('leads from one difference to the next and round the end', () => {
    const layout = lay(...all);
    const go = (key: string, step: 1 | -1, index = 0) => nextDifference(layout, { key, index }, step);
    expect(nextDifference(layout, null, 1)).toBe('properties');
    expect(nextDifference(layout, null, -1)).toBe('annex-x');
    expect([go('entry-甲', 1), go('entry-甲', -1)]).toEqual(['removed-乙', 'entry-丁']);
    expect([go('annex-x', 1), go('properties', -1)]).toEqual(['properties', 'annex-x']);
    // One that is no difference any more, and one that is gone.
    expect([go('entry-丙', 1), go('entry-丙', -1)]).toEqual(['entry-新', 'removed-乙']);
    expect([go('removed-己', 1, 5), go('removed-己', -1, 5)]).toEqual(['entry-新', 'removed-乙']);
    expect(nextDifference(lay('relevelled'), null, 1)).toBeNull();
  });
});
