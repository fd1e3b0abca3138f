import type { Entry, Level, Numbering } from '../plan/schema.ts';
import { rankOf } from '../plan/nest.ts';
import { walkEntries } from '../plan/walk.ts';
import { BULLET_LABEL, formatLabel } from './label-style.ts';

/** The number of an entry and how it is written; a dash item has the value 0. */
export interface Label {
  readonly value: number;
  readonly text: string;
}

/** What numbering needs to know of an entry. */
export interface Numbered {
  readonly level: Level;
  readonly start?: number | undefined;
}

/**
 * Numbers entries given in reading order, one by one. Keeps one counter per level; which counters an entry of a higher
 * rank sets back is decided by the scope of each level.
 */
export function createLabeller(numbering: Numbering): (entry: Numbered) => Label {
  const counters = [0, 0, 0, 0];
  return (entry) => {
    if (entry.level === 'bullet') return { value: 0, text: BULLET_LABEL };
    const index = entry.level - 1;
    const value = entry.start ?? counters[index]! + 1;
    counters[index] = value;
    for (let lower = index + 1; lower < counters.length; lower += 1) {
      const { scope } = numbering[lower]!;
      if (scope === 'parent' || (scope === 'chapter' && rankOf(entry.level) === 1)) counters[lower] = 0;
    }
    return { value, text: formatLabel(numbering[index]!.style, value) };
  };
}

/** Labels of all entries by id. */
export function computeLabels(plan: { numbering: Numbering; entries: readonly Entry[] }): Map<string, Label> {
  const next = createLabeller(plan.numbering);
  const labels = new Map<string, Label>();
  for (const { entry } of walkEntries(plan.entries)) labels.set(entry.id, next(entry));
  return labels;
}
