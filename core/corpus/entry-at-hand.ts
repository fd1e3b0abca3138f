import type { Block, Entry, Plan, SectionRole } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import type { EntryAtHand } from './rank-suggestions.ts';

/** An entry of a plan as suggestions are asked for it: with the role of the part it stands in; null where it is not there. */
export function findEntryAtHand(plan: Plan, id: string): EntryAtHand | null {
  const roles = new Map<Entry, SectionRole | null>();
  for (const { entry, parent } of walkEntries(plan.entries)) {
    const role = entry.role ?? (parent && roles.get(parent)) ?? null;
    roles.set(entry, role);
    if (entry.id === id) return { role, heading: entry.heading ?? '', text: textOfParagraphs(entry.body) };
  }
  return null;
}

/** The preamble of a plan as suggestions are asked for it. */
export function preambleAtHand({ preamble }: Plan): EntryAtHand {
  return { role: 'preamble', heading: '', text: textOfParagraphs(preamble) };
}

function textOfParagraphs(blocks: readonly Block[]): string {
  return blocks
    .filter(({ type }) => type === 'paragraph')
    .map(textOfBlock)
    .join('\n');
}
