import type { Entry, Plan } from '../plan/schema.ts';
import { assignRoles } from './assign-roles.ts';
import { findMisplaced } from './disorder.ts';
import { sectionOf } from './sections.ts';
import type { Template } from './template.ts';

/**
 * Turns a plan into another kind of document. Parts whose role the new kind knows stay, others are matched by their
 * heading; a part of the old kind for which the new one has no place goes to the leftovers, as does one that would stand in the
 * wrong order. Nothing is dropped. The numbering changes only where it was that of the old template.
 */
export function switchTemplate(plan: Plan, from: Template, to: Template): Plan {
  const usesOwnNumbering = JSON.stringify(plan.numbering) === JSON.stringify(from.numbering);
  const matched = assignRoles({ ...plan, documentType: to.documentType }, to);
  const isHomeless = (before: Entry, after: Entry): boolean =>
    sectionOf(from, before.role) !== null &&
    sectionOf(to, before.role) === null &&
    (after.role === undefined || after.role === 'keyTasks');
  const staying = matched.entries.filter((entry, index) => !isHomeless(plan.entries[index]!, entry));
  const misplaced = new Set(findMisplaced(staying, to).map((entry) => entry.id));
  const kept = staying.filter((entry) => !misplaced.has(entry.id));
  const keptIds = new Set(kept.map((entry) => entry.id));
  const left = plan.entries.filter((entry) => !keptIds.has(entry.id));
  return {
    ...matched,
    numbering: usesOwnNumbering ? to.numbering : plan.numbering,
    entries: kept.map((entry) => withoutMisfits(entry, to)),
    ...(left.length > 0 && { leftovers: [...(plan.leftovers ?? []), ...left] }),
  };
}

/** Takes roles away from entries that stand on another level than the new kind has them: 主要目标 inside a chapter, say. */
function withoutMisfits(entry: Entry, to: Template): Entry {
  const { role, ...rest } = entry;
  const fits = role === undefined || sectionOf(to, role)?.form === entry.level;
  return { ...(fits ? entry : rest), children: entry.children.map((child) => withoutMisfits(child, to)) };
}
