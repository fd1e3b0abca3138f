import type { Entry, Level } from './schema.ts';

/** How deep a level ranks: a dash item ranks below every numbered level. */
export function rankOf(level: Level): number {
  return level === 'bullet' ? 5 : level;
}

/**
 * Turns a flat list in reading order into a tree: an entry hangs under the nearest earlier entry of a higher rank.
 * Children already present are replaced. The inverse is `walkEntries`.
 */
export function nestEntries(flat: readonly Entry[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const source of flat) {
    const entry: Entry = { ...source, children: [] };
    while (open.length > 0 && rankOf(open[open.length - 1]!.level) >= rankOf(entry.level)) open.pop();
    const parent = open[open.length - 1];
    if (parent) parent.children.push(entry);
    else roots.push(entry);
    open.push(entry);
  }
  return roots;
}
