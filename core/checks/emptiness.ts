import { assignRoles } from '../outline/assign-roles.ts';
import { isRequiredEntry, sectionOf } from '../outline/sections.ts';
import type { Entry } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import type { Check, CheckContext, Finding } from './finding.ts';

/** Entries without a word, entries that hold others but have no heading, and required parts with nothing in them. */
export const checkEmptiness: Check = (plan, context) =>
  [...walkEntries(assignRoles(plan, context.template).entries)].flatMap(({ entry }) => reviewEntry(entry, context));

function reviewEntry(entry: Entry, { template, placeOf }: CheckContext): Finding[] {
  const hasHeading = (entry.heading ?? '').trim() !== '';
  const hasBody = entry.body.some((block) => textOfBlock(block).trim() !== '');
  const about = {
    strength: 'practice' as const,
    clause: null,
    severity: 'warning' as const,
    entryId: entry.id,
    place: placeOf(entry.id),
    excerpt: (entry.heading ?? '').slice(0, 40),
  };
  const section = sectionOf(template, entry.role);
  if (!hasHeading && !hasBody) {
    return entry.children.length > 0
      ? [
          {
            code: 'untitled-entry',
            message: '这里没有标题，下面却有条目。请补写标题，或把下面的条目并到别处。',
            ...about,
          },
        ]
      : [{ code: 'empty-entry', message: '这一条是空的，请补写或者删去。', ...about }];
  }
  if (hasBody || entry.children.length > 0 || !isRequiredEntry(section)) return [];
  if (entry.level !== section.form) return [];
  return [{ code: 'empty-section', message: `“${section.name}”只有标题，还没有内容。`, ...about }];
}
