import type { Template } from './template.ts';
import type { SectionRole } from '../plan/schema.ts';
import { isRequiredEntry, sectionOf, type OutlinePart } from './sections.ts';

/** Why an outline does not allow a change: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code: 'last-of-required-role' | 'order-of-sections' | 'level-of-section' | 'too-deep';
  readonly message: string;
}

/**
 * Whether entries may go, all at once: not when one of them is the last one of a required role. `parts` are all entries
 * of the plan or at least those with a role, in any order; `removed` are ids, of the entries below a removed one too.
 * Returns null when they may go.
 */
export function whyNotRemove(
  parts: Iterable<OutlinePart>,
  removed: ReadonlySet<string>,
  template: Template,
): Refusal | null {
  const lost = new Map<SectionRole, OutlinePart[]>();
  const kept = new Map<SectionRole, OutlinePart[]>();
  for (const part of parts) {
    if (part.role === undefined) continue;
    const byRole = removed.has(part.id) ? lost : kept;
    byRole.set(part.role, [...(byRole.get(part.role) ?? []), part]);
  }
  for (const [role, gone] of lost) {
    const section = sectionOf(template, role);
    if (!isRequiredEntry(section)) continue;
    if (section.satisfiedBy?.some((other) => kept.has(other))) continue;
    // One on another level does not make up for the last one where the template wants it.
    const isInPlace = (part: OutlinePart) => part.level === section.form;
    const staying = kept.get(role) ?? [];
    if (gone.some(isInPlace) ? staying.some(isInPlace) : staying.length > 0) continue;
    return {
      code: 'last-of-required-role',
      message: `“${section.name}”是${template.name}必备的部分，不能删除；可以清空内容后重写。`,
    };
  }
  return null;
}
