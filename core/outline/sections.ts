import type { Level, SectionRole } from '../plan/schema.ts';
import type { Template, TemplateSection } from './template.ts';

/** What the rules of an outline need to know of an entry; every `Entry` is one, and an editor node can easily be. */
export interface OutlinePart {
  readonly id: string;
  readonly level: Level;
  readonly role?: SectionRole | undefined;
}

/** The part of a template that a role stands for; null where the kind of document knows no such part. */
export function sectionOf(template: Template, role: SectionRole | undefined): TemplateSection | null {
  return template.sections.find((section) => section.role === role) ?? null;
}

/** Position of a role in the order of the template; -1 where the kind of document knows no such part. */
export function orderOf(template: Template, role: SectionRole | undefined): number {
  return template.sections.findIndex((section) => section.role === role);
}

/** Whether the tasks are spread over several chapters by field, as in 工作要点, and do not stand in one chapter of their own. */
export function splitsTasksByField(template: Template): boolean {
  const tasks = sectionOf(template, 'keyTasks');
  return tasks !== null && tasks.form === 1 && tasks.count.max > 1;
}

/** Whether a part is one that a plan may not do without and that is an entry. */
export function isRequiredEntry(section: TemplateSection | null): section is TemplateSection & { form: 1 | 2 } {
  return section !== null && section.presence === 'required' && typeof section.form === 'number';
}
