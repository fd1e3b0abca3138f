import type { Annex, Block, Entry, Plan, SectionRole } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import type { TemplateSection } from './template.ts';

/** A shorter line before the first heading is a salutation (同志们：) or a date, not a 导语. */
const MIN_PREAMBLE = 20;

/** Entries that have a role, in reading order. */
export type EntriesByRole = ReadonlyMap<SectionRole, readonly Entry[]>;

/** Finds the entries of every role. */
export function entriesByRole(plan: Pick<Plan, 'entries'>): EntriesByRole {
  const found = new Map<SectionRole, Entry[]>();
  for (const { entry } of walkEntries(plan.entries)) {
    if (entry.role === undefined) continue;
    const known = found.get(entry.role);
    if (known) known.push(entry);
    else found.set(entry.role, [entry]);
  }
  return found;
}

/** Whether a plan has a part in any of the forms it can take: entry, preamble, closing words, annex or table. */
export function isPresent(plan: Plan, section: TemplateSection, present: EntriesByRole): boolean {
  if (present.has(section.role)) return true;
  switch (section.form) {
    case 'preamble':
      return plan.preamble.some((block) => textOfBlock(block).trim().length > MIN_PREAMBLE);
    case 'closing':
      return mentions(lastBlock(plan), section);
    case 'annex':
      return hasTableOrAnnex(plan, section, present);
    case 1:
    case 2:
      return false;
    default:
      return section.form satisfies never;
  }
}

function lastBlock(plan: Plan): Block | undefined {
  return [...walkEntries(plan.entries)].at(-1)?.entry.body.at(-1);
}

function mentions(block: Block | undefined, section: TemplateSection): boolean {
  const text = block ? textOfBlock(block) : '';
  return section.synonyms.some((word) => text.includes(word));
}

function hasTableOrAnnex(plan: Plan, section: TemplateSection, present: EntriesByRole): boolean {
  const isNamed = (title: string | null): boolean => section.synonyms.some((word) => (title ?? '').includes(word));
  const isNamedTable = (block: Block): boolean => block.type === 'table' && isNamed(block.caption);
  if (plan.annexes.some((annex: Annex) => isNamed(annex.title) || annex.body.some(isNamedTable))) return true;
  if ([...walkEntries(plan.entries)].some(({ entry }) => entry.body.some(isNamedTable))) return true;
  const holders = section.within === undefined ? [] : (present.get(section.within) ?? []);
  return [...walkEntries(holders)].some(({ entry }) => entry.body.some((block) => block.type === 'table'));
}
