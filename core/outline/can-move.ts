import type { Level } from '../plan/schema.ts';
import { findDisorder } from './disorder.ts';
import type { Refusal } from './can-remove.ts';
import { isRequiredEntry, sectionOf, type OutlinePart } from './sections.ts';
import type { Template } from './template.ts';

/**
 * Whether siblings may take a new order: not when that brings a required part out of the order of the template with
 * another part, unless parts of these two roles stood so before. Returns null when they may.
 */
export function whyNotReorder(
  before: readonly OutlinePart[],
  after: readonly OutlinePart[],
  template: Template,
): Refusal | null {
  const known = new Set(findDisorder(before, template).map(({ early, late }) => `${early} ${late}`));
  for (const { early, late } of findDisorder(after, template)) {
    const [first, second] = [template.sections[early]!, template.sections[late]!];
    if (known.has(`${early} ${late}`) || (!isRequiredEntry(first) && !isRequiredEntry(second))) continue;
    return {
      code: 'order-of-sections',
      message: `按${template.name}的体例，“${first.name}”要写在“${second.name}”之前，不能这样移动。`,
    };
  }
  return null;
}

/**
 * Whether an entry may get another level (Tab, Shift+Tab): not when it is the last one of a required role that the
 * template puts on the level it has. Returns null when it may.
 */
export function whyNotChangeLevel(
  parts: Iterable<OutlinePart>,
  part: OutlinePart,
  level: Level,
  template: Template,
): Refusal | null {
  const section = sectionOf(template, part.role);
  if (!isRequiredEntry(section) || section.form !== part.level || level === part.level) return null;
  for (const other of parts) {
    if (other.id !== part.id && other.role === part.role && other.level === part.level) return null;
  }
  const rank = section.form === 1 ? '一级标题' : '二级标题';
  return {
    code: 'level-of-section',
    message: `“${section.name}”是${template.name}必备的部分，要用${rank}，不能改变层级。`,
  };
}
