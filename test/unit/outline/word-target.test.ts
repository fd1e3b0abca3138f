import { describe, expect, it } from 'vitest';
import { templateSchema } from '../../../core/outline/template.ts';
import { isOffTarget, wordTarget } from '../../../core/outline/word-target.ts';
import workPlan from '../../../templates/work-plan.json' with { type: 'json' };

const template = templateSchema.parse(workPlan);

describe('how long a part usually is', () => {
  it('is what the template says of its role, else what it says of tasks', () => {
    const part = template.sections.find(({ words, form }) => words && form === 1)!;
    expect(wordTarget({ level: 1, role: part.role }, template)).toEqual(part.words);
    expect(wordTarget({ level: template.taskLevel }, template)).toEqual(template.usual.entryWords);
    expect(wordTarget({ level: 'bullet' }, template)).toBeNull();
  });

  it('is missed by a text that is shorter or longer, not by none', () => {
    const target = { min: 100, max: 200 };
    expect([0, 99, 100, 200, 201].map((words) => isOffTarget(words, target))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(isOffTarget(5_000, null)).toBe(false);
  });
});
