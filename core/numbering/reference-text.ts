import type { LabelScope, LabelStyle } from '../plan/schema.ts';
import { formatLabel } from './label-style.ts';
import { toChinese } from './numerals.ts';

/** How a reference names its target: by as few numbers as make it plain, or by all from the chapter down. */
export type ReferenceForm = 'item' | 'path';

/** A numbered entry as a reference names it. */
export interface ReferenceStep {
  readonly style: LabelStyle;
  readonly value: number;
}

/** A step with what tells where else its number may stand. */
export interface ScopedStep extends ReferenceStep {
  readonly scope: LabelScope;
}

/** The words that refer to an entry by these steps, the last one its own: `第12条`, `第三部分第（二）项`. */
export function describeReference(steps: readonly ReferenceStep[]): string {
  return steps.map(describeStep).join('');
}

/**
 * Which of the steps from the first level to the target a reference must name, standing in the entry that `from` leads to.
 * One whose number starts anew in each chapter or under each entry is plain only where that one is named too, unless
 * the reference stands in it: 第（1）项 within 第31条, elsewhere 第31条第（1）项.
 */
export function plainSteps(
  steps: readonly ScopedStep[],
  form: ReferenceForm,
  from: readonly ReferenceStep[],
): readonly ScopedStep[] {
  if (form === 'path') return steps;
  let shared = 0;
  while (shared < from.length && isSame(steps[shared], from[shared])) shared += 1;
  const named: ScopedStep[] = [];
  for (let index = steps.length - 1; index >= 0;) {
    const step = steps[index]!;
    named.unshift(step);
    const holder = step.scope === 'document' ? -1 : step.scope === 'chapter' ? (index === 0 ? -1 : 0) : index - 1;
    index = holder < shared ? -1 : holder;
  }
  return named;
}

function isSame(step: ReferenceStep | undefined, other: ReferenceStep | undefined): boolean {
  return step?.style === other?.style && step?.value === other?.value;
}

function describeStep({ style, value }: ReferenceStep): string {
  switch (style) {
    case 'chineseComma':
      return `第${toChinese(value)}部分`;
    case 'arabicDot':
      return `第${value}条`;
    case 'chineseParenthesized':
    case 'arabicParenthesized':
    case 'circled':
      return `第${formatLabel(style, value)}项`;
    default:
      return style satisfies never;
  }
}

/** The words that refer to an annex: its number where there are several. */
export function describeAnnex(index: number, count: number): string {
  return count > 1 ? `附件${index + 1}` : '附件';
}
