import { rankOf } from './nest.ts';
import type { Entry, Level } from './schema.ts';
import { walkEntries } from './walk.ts';

/**
 * Which entries are items (条), given the levels of all in reading order: numbered ones that hold no numbered ones. Dash
 * items belong to the item above them.
 */
export function findItems(levels: readonly Level[]): number[] {
  const items: number[] = [];
  let lower: number | null = null;
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const level = levels[index]!;
    if (level === 'bullet') continue;
    if (lower === null || lower <= rankOf(level)) items.push(index);
    lower = rankOf(level);
  }
  return items.reverse();
}

/** How many items a plan has. */
export function countItems(entries: readonly Entry[]): number {
  return findItems([...walkEntries(entries)].map(({ entry }) => entry.level)).length;
}
