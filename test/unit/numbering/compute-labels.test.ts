import { describe, expect, test } from 'vitest';
import { computeLabels, createLabeller } from '../../../core/numbering/compute-labels.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import type { LabelScope, LabelStyle, Level, Numbering } from '../../../core/plan/schema.ts';
import { entryOf } from '../plan/plan-of.ts';

const C: LabelStyle = 'chineseComma';
const P: LabelStyle = 'chineseParenthesized';
const A: LabelStyle = 'arabicDot';
const B: LabelStyle = 'arabicParenthesized';

function numbering(...levels: [LabelStyle, LabelScope][]): Numbering {
  const rest: [LabelStyle, LabelScope][] = [
    [C, 'document'],
    [P, 'parent'],
    [A, 'parent'],
    [B, 'parent'],
  ];
  return [...levels, ...rest.slice(levels.length)].map(([style, scope]) => ({ style, scope })) as unknown as Numbering;
}

/** Labels of entries given by their levels, `3@10` being an entry of level 3 with the start value 10. */
function labels(habit: Numbering, written: string): string {
  const flat = written.split(' ').map((word, index) => {
    const [level, start] = word.split('@');
    const known = (level === '-' ? 'bullet' : Number(level)) as Level;
    return entryOf({ id: String(index), level: known, ...(start === undefined ? {} : { start: Number(start) }) });
  });
  return [...computeLabels({ numbering: habit, entries: nestEntries(flat) }).values()]
    .map(({ text }) => text)
    .join(' ');
}

describe('the habits of real plans', () => {
  test('A: 一、 and 1. through the document', () => {
    expect(labels(numbering([C, 'document'], [A, 'document']), '1 2 2 1 2 2 2')).toBe('一、 1. 2. 二、 3. 4. 5.');
  });

  test('B: 一、（一）1. with 1. through the document', () => {
    expect(labels(numbering([C, 'document'], [P, 'parent'], [A, 'document']), '1 3 2 3 3 2 3 1 2 3')).toBe(
      '一、 1. （一） 2. 3. （二） 4. 二、 （一） 5.',
    );
  });

  test('C: the same with 1. through the chapter', () => {
    expect(labels(numbering([C, 'document'], [P, 'parent'], [A, 'chapter']), '1 2 3 3 2 3 1 2 3')).toBe(
      '一、 （一） 1. 2. （二） 3. 二、 （一） 1.',
    );
  });

  test('D: the same with 1. anew under every （一）', () => {
    expect(labels(numbering(), '1 2 3 3 2 3 1 2 3 4 4 3 4')).toBe(
      '一、 （一） 1. 2. （二） 1. 二、 （一） 1. （1） （2） 2. （1）',
    );
  });

  test('E: 1. only', () => {
    expect(labels(numbering([A, 'document']), '1 1 1')).toBe('1. 2. 3.');
  });

  test('F: （一） and 1. through the document', () => {
    expect(labels(numbering([P, 'document'], [A, 'document']), '1 2 2 1 2')).toBe('（一） 1. 2. （二） 3.');
  });

  test('G: 一、（一） with text that runs on', () => {
    expect(labels(numbering(), '1 2 2 1 2')).toBe('一、 （一） （二） 二、 （一）');
  });
});

test('a level left out keeps its own counter: 1. directly under 一、 restarts with its parent', () => {
  expect(labels(numbering(), '1 3 3 2 3 1 3')).toBe('一、 1. 2. （一） 1. 二、 1.');
});

test('chapter scope does not restart at a level that is no chapter', () => {
  expect(labels(numbering([C, 'document'], [P, 'chapter'], [A, 'chapter']), '2 3 2 3 1 2 3')).toBe(
    '（一） 1. （二） 2. 一、 （一） 1.',
  );
});

test('a fragment begins where it begins, and a start value counts on', () => {
  expect(labels(numbering([C, 'document'], [A, 'document']), '1@3 2@10 2 1 2')).toBe('三、 10. 11. 四、 12.');
});

test('dash items have no number and disturb none', () => {
  expect(labels(numbering(), '1 2 - - 2')).toBe('一、 （一） —— —— （二）');
});

test('the labeller takes entries one by one, as the editor has them', () => {
  const next = createLabeller(numbering());
  expect([next({ level: 1 }), next({ level: 2, start: 5 }), next({ level: 2 })]).toEqual([
    { value: 1, text: '一、' },
    { value: 5, text: '（五）' },
    { value: 6, text: '（六）' },
  ]);
});
