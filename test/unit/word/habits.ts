import { nestEntries } from '../../../core/plan/nest.ts';
import type { LabelScope, LabelStyle, Level, Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

type Setting = readonly [LabelStyle, LabelScope];

const comma: LabelStyle = 'chineseComma';
const parenthesized: LabelStyle = 'chineseParenthesized';
const dot: LabelStyle = 'arabicDot';
const rest: readonly Setting[] = [
  [comma, 'document'],
  [parenthesized, 'parent'],
  [dot, 'parent'],
  ['arabicParenthesized', 'parent'],
  ['circled', 'parent'],
];

function planWith(levels: readonly Level[], settings: readonly Setting[]): Plan {
  const used = new Set(settings.map(([style]) => style));
  const all = [...settings, ...rest.filter(([style]) => !used.has(style))].slice(0, 4);
  return planOf({
    numbering: all.map(([style, scope]) => ({ style, scope })) as Plan['numbering'],
    entries: nestEntries(
      levels.map((level, index) => {
        const body = [paragraphOf(`p${index}`, `第${index}段正文，年内新建学校12所。`)];
        return entryOf({ id: `e${index}`, level, heading: `标题${String.fromCharCode(0x7532 + index)}`, body });
      }),
    ),
  });
}

const deep: readonly Level[] = [1, 2, 3, 3, 2, 3, 1, 2, 3, 2, 3, 3];
const flat: readonly Level[] = [1, 2, 2, 1, 2, 1, 2, 2, 2];

/** The numbering habits that drafters have, each with a plan of three levels or as many as it knows. */
export const habits: readonly { readonly name: string; readonly plan: Plan }[] = [
  {
    name: 'A 一、+1. through',
    plan: planWith(flat, [
      [comma, 'document'],
      [dot, 'document'],
    ]),
  },
  {
    name: 'B 一、（一）1. through',
    plan: planWith(deep, [
      [comma, 'document'],
      [parenthesized, 'parent'],
      [dot, 'document'],
    ]),
  },
  {
    name: 'C 一、（一）1. through the chapter',
    plan: planWith(deep, [
      [comma, 'document'],
      [parenthesized, 'parent'],
      [dot, 'chapter'],
    ]),
  },
  { name: 'D 一、（一）1. anew under every （一）', plan: planWith(deep, rest.slice(0, 3)) },
  { name: 'E 1. only', plan: planWith([1, 1, 1, 1], [[dot, 'document']]) },
  {
    name: 'F （一）+1. through',
    plan: planWith(flat, [
      [parenthesized, 'document'],
      [dot, 'document'],
    ]),
  },
  { name: 'G 一、（一）run-in', plan: planWith(flat, rest.slice(0, 2)) },
  { name: 'all four levels', plan: planWith([1, 2, 3, 4, 4, 3, 4, 2, 3, 4, 1, 2, 3, 4], rest.slice(0, 4)) },
];
