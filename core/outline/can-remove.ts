import type { Template } from './template.ts';
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
  const lost = new Set<OutlinePart['role']>();
  const kept = new Set<OutlinePart['role']>();
  for (const part of parts) (removed.has(part.id) ? lost : kept).add(part.role);
  for (const role of lost) {
    const section = sectionOf(template, role);
    if (!isRequiredEntry(section) || kept.has(role)) continue;
    if (section.satisfiedBy?.some((other) => kept.has(other))) continue;
    return {
      code: 'last-of-required-role',
      message: `“${section.name}”是${template.name}必备的部分，不能删除；可以清空内容后重写。`,
    };
  }
  return null;
}
