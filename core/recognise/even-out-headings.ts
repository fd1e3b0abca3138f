import type { Entry } from '../plan/schema.ts';
import type { Line } from './line.ts';

/** An entry, with the line whose heading was split off by how it reads. */
export interface SplitEntry {
  readonly entry: Entry;
  /** Its line; null where the heading is sure. */
  readonly line: Line | null;
  /** The number it has in print; 0 for a dash item. */
  readonly number: number;
}

/** Fewer siblings prove nothing. */
const MIN_SIBLINGS = 3;
/** Share of siblings without a heading from which on the others have none either. */
const MIN_TEXT_ONLY = 2 / 3;

/**
 * Siblings are alike: where most entries of a row are plain text (targets, principles), a first sentence among them that
 * happens to be short is no heading; `undo` makes it text again. Numbers that begin again, as in a box (专栏), begin a row of
 * their own. Takes entries in reading order, not nested.
 */
export function evenOutHeadings(flat: readonly SplitEntry[], undo: (entry: Entry, line: Line) => void): void {
  if (!flat.some(({ entry }) => entry.heading === null)) return;
  const open = new Map<Entry['level'], SplitEntry[]>();
  const close = (level: Entry['level']): void => {
    const siblings = open.get(level) ?? [];
    open.delete(level);
    const textOnly = siblings.filter(({ entry }) => entry.heading === null).length;
    if (siblings.length < MIN_SIBLINGS || textOnly < siblings.length * MIN_TEXT_ONLY) return;
    for (const { entry, line } of siblings) if (line && entry.heading !== null) undo(entry, line);
  };
  for (const split of flat) {
    const { level } = split.entry;
    const before = open.get(level)?.at(-1);
    if (before && before.number > 0 && split.number <= before.number) close(level);
    for (const lower of open.keys()) if (rankOf(lower) > rankOf(level)) close(lower);
    const siblings = open.get(level);
    if (siblings) siblings.push(split);
    else open.set(level, [split]);
  }
  for (const level of [...open.keys()]) close(level);
}

function rankOf(level: Entry['level']): number {
  return level === 'bullet' ? 5 : level;
}
