import type { Template, TemplateSection } from './template.ts';
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
  const all = [...parts];
  const kept = all.filter((part) => !removed.has(part.id));
  for (const section of template.sections) {
    if (!isRequiredEntry(section)) continue;
    const before = standingOf(section, all, template);
    if (before === 'missing' || standingOf(section, kept, template) === before) continue;
    return {
      code: 'last-of-required-role',
      message: `“${section.name}”是${template.name}必备的部分，不能删除；可以清空内容后重写。`,
    };
  }
  return null;
}

/**
 * How well a required part is there: on its level or made up for by another, only by what belongs within it, only on
 * another level, or not at all. None of the lesser ones makes up for the last one where the template wants it.
 */
function standingOf(
  section: TemplateSection,
  parts: readonly OutlinePart[],
  template: Template,
): 'inPlace' | 'byItsParts' | 'elsewhere' | 'missing' {
  const own = parts.filter((part) => part.role === section.role);
  if (own.some((part) => part.level === section.form)) return 'inPlace';
  const instead = (section.satisfiedBy ?? []).filter((role) => parts.some((part) => part.role === role));
  if (instead.some((role) => sectionOf(template, role)?.within !== section.role)) return 'inPlace';
  if (instead.length > 0) return 'byItsParts';
  return own.length > 0 ? 'elsewhere' : 'missing';
}
