import { describe, expect, test } from 'vitest';
import { whyNotChangeLevel, whyNotRearrange, whyNotReorder } from '../../../core/outline/can-move.ts';
import type { OutlinePart } from '../../../core/outline/sections.ts';
import type { SectionRole } from '../../../core/plan/schema.ts';
import { templateFor } from './templates.ts';

const template = templateFor('workPlan');

function parts(...roles: (SectionRole | undefined)[]): OutlinePart[] {
  return roles.map((role, index) => ({ id: String(index), level: 1, role }));
}

describe('whyNotReorder', () => {
  /** Whether two neighbours may change places. */
  const swap = (...roles: [SectionRole | undefined, SectionRole | undefined]) => {
    const siblings = parts(...roles);
    return whyNotReorder(siblings, siblings.toReversed(), template)?.code ?? null;
  };

  test('refuses to bring a required part out of order', () => {
    expect(swap('guidingPrinciples', 'mainGoals')).toBe('order-of-sections');
    expect(swap('keyTasks', 'safeguards')).toBe('order-of-sections');
  });

  test('lets chapters of one role, entries without a role and parts that are not required change places', () => {
    expect([swap('keyTasks', 'keyTasks'), swap('keyTasks', undefined), swap('safeguards', 'steps')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('lets a misplaced part move back to where it belongs', () => {
    expect(swap('mainGoals', 'guidingPrinciples')).toBeNull();
  });

  const [first, second, third] = parts('guidingPrinciples', 'mainGoals', 'keyTasks') as [
    OutlinePart,
    OutlinePart,
    OutlinePart,
  ];

  test('names the two parts that would stand the wrong way round', () => {
    expect(whyNotReorder([first, second, third], [second, third, first], template)?.message).toBe(
      '按工作计划的体例，“指导思想”要写在“工作目标”之前，不能这样移动。',
    );
  });

  test('does not hold an old disorder against a new order', () => {
    expect(whyNotReorder([second, first, third], [second, first, third], template)).toBeNull();
    expect(whyNotReorder([second, first, third], [first, second, third], template)).toBeNull();
  });
});

describe('whyNotChangeLevel', () => {
  test('keeps the last part of a required role on its level', () => {
    const all = parts('guidingPrinciples', 'mainGoals', 'keyTasks', 'keyTasks', 'steps', undefined);
    const change = (index: number) => whyNotChangeLevel(all, all[index]!, 2, template)?.code ?? null;
    expect([0, 2, 4, 5].map(change)).toEqual(['level-of-section', null, null, null]);
  });

  test('lets a part on a wrong level get to the right one', () => {
    const low: OutlinePart = { id: 'x', level: 2, role: 'mainGoals' };
    expect(whyNotChangeLevel([low], low, 1, template)).toBeNull();
  });
});

describe('whyNotRearrange', () => {
  const chapter: OutlinePart = { id: 'chapter', level: 1, role: 'overallRequirements' };
  const [thought, principles, goals]: readonly OutlinePart[] = [
    { id: 'thought', level: 2, role: 'guidingPrinciples' },
    { id: 'principles', level: 2, role: 'basicPrinciples' },
    { id: 'goals', level: 2, role: 'mainGoals' },
  ];
  const before = [chapter, thought!, principles!, goals!, { id: 'tasks', level: 1, role: 'keyTasks' } as const];
  const code = (after: readonly OutlinePart[]) =>
    whyNotRearrange(before, after, templateFor('fiveYearPlan'))?.code ?? null;

  test('keeps the order of what stands right below a chapter', () => {
    expect(code([chapter, principles!, thought!, goals!, before[4]!])).toBe('order-of-sections');
  });

  test('does not let parts of two chapters come together in a wrong order', () => {
    expect(code([principles!, chapter, thought!, goals!, before[4]!])).not.toBeNull();
  });

  test('keeps a required part on its level', () => {
    expect(code([chapter, { ...thought!, level: 3 }, principles!, goals!, before[4]!])).toBe('level-of-section');
  });

  test('lets everything else change places', () => {
    expect(code([...before, { id: 'new', level: 3 }])).toBeNull();
  });
});
