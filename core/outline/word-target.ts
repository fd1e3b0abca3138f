import type { Level, SectionRole } from '../plan/schema.ts';
import { sectionOf } from './sections.ts';
import type { Template } from './template.ts';

/** Usual length in words (字). */
export type WordTarget = NonNullable<Template['sections'][number]['words']>;

/**
 * How long a part of a plan usually is with all that is below it: what the template says of its role; for a task, what it
 * says of tasks; null where it says nothing.
 */
export function wordTarget(
  part: { readonly level: Level; readonly role?: SectionRole | undefined },
  template: Template,
): WordTarget | null {
  const section = sectionOf(template, part.role);
  if (section?.form === part.level && section.words) return section.words;
  return part.level === template.taskLevel && part.level !== 1 ? template.usual.entryWords : null;
}

/** Whether a part that has text is shorter or longer than usual. */
export function isOffTarget(words: number, target: WordTarget | null): boolean {
  return target !== null && words > 0 && (words < target.min || words > target.max);
}
