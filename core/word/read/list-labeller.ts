import type { ListDefinitions, ListInstance, ListLevel, ListPattern } from './list-definitions.ts';
import { formatListNumber } from './number-format.ts';
import type { ListReference } from './paragraph-look.ts';
import type { Style, StyleSheet } from './styles.ts';

/** Bullets come from symbol fonts at private code points; they are all shown as this. */
const BULLET = '•';

interface Counters {
  readonly values: (number | undefined)[];
}

/**
 * Works out, paragraph by paragraph in reading order, the label that Word itself prints (ECMA-376 17.9). Lists that share a
 * pattern continue one another; a list with a start of its own begins there when it is first used.
 */
export function createListLabeller(
  definitions: ListDefinitions,
  styles: StyleSheet,
): (direct: ListReference | undefined, style: Style) => string {
  const counters = new Map<string, Counters>();
  const startedLists = new Set<string>();

  return (direct, style) => {
    const reference = { ...style.paragraph.list, ...direct };
    const list = reference.listId === undefined ? undefined : definitions.lists.get(reference.listId);
    if (!list) return '';
    const pattern = resolvePattern(definitions, styles, list.patternId);
    if (!pattern) return '';
    const index = direct?.level ?? linkedLevel(pattern, style) ?? reference.level ?? 0;
    const level = levelOf(list, pattern, index);
    if (!level) return '';

    let state = counters.get(pattern.id);
    if (!state) counters.set(pattern.id, (state = { values: [] }));
    count(state.values, list, pattern, index);
    return level.format === 'bullet' ? BULLET : write(state.values, list, pattern, level);
  };

  function count(values: (number | undefined)[], list: ListInstance, pattern: ListPattern, index: number): void {
    const override = list.starts.get(index);
    const key = `${list.id}:${index}`;
    const isFirstOfList = !startedLists.has(key);
    startedLists.add(key);
    const start = override ?? levelOf(list, pattern, index)?.start ?? 1;
    const last = values[index];
    values[index] = last === undefined || (override !== undefined && isFirstOfList) ? start : last + 1;
    for (let lower = index + 1; lower < 9; lower += 1) {
      const restartAfter = levelOf(list, pattern, lower)?.restartAfter;
      if (restartAfter === undefined || (restartAfter > 0 && index < restartAfter)) values[lower] = undefined;
    }
  }
}

function write(values: (number | undefined)[], list: ListInstance, pattern: ListPattern, level: ListLevel): string {
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const named = levelOf(list, pattern, index);
    // A higher level that no paragraph has used yet counts as standing at its start.
    const value = (values[index] ??= named?.start ?? 1);
    return formatListNumber(level.isLegal ? 'decimal' : (named?.format ?? 'decimal'), value);
  });
}

function levelOf(list: ListInstance, pattern: ListPattern, index: number): ListLevel | undefined {
  return list.levels.get(index) ?? pattern.levels[index];
}

function linkedLevel(pattern: ListPattern, style: Style): number | undefined {
  for (const id of style.listStyleIds) {
    const index = pattern.levels.findIndex((level) => level?.styleId === id);
    if (index >= 0) return index;
  }
  return undefined;
}

/** Follows `numStyleLink`: the pattern is that of the list which the named style uses. */
function resolvePattern(definitions: ListDefinitions, styles: StyleSheet, id: string): ListPattern | undefined {
  const pattern = definitions.patterns.get(id);
  if (pattern?.styleLink === undefined) return pattern;
  const listId = styles.style(pattern.styleLink)?.paragraph.list?.listId;
  const list = listId === undefined ? undefined : definitions.lists.get(listId);
  return list ? definitions.patterns.get(list.patternId) : pattern;
}
