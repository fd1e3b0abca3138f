import type { LabelStyle } from '../plan/schema.ts';
import { formatLabel } from './label-style.ts';
import { toChinese } from './numerals.ts';

/** How a reference names its target: by its number alone, or by all numbers from the chapter down. */
export type ReferenceForm = 'item' | 'path';

/** A numbered entry as a reference names it. */
export interface ReferenceStep {
  readonly style: LabelStyle;
  readonly value: number;
}

/**
 * The words that refer to an entry, from the chapter down to it: `第12条`, `第三部分`, `第三部分第（二）项`. `steps` are the
 * numbered entries from the first level to the target; the last one is the target.
 */
export function describeReference(steps: readonly ReferenceStep[], form: ReferenceForm): string {
  const named = form === 'item' ? steps.slice(-1) : steps;
  return named.map(describeStep).join('');
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
