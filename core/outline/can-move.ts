import { rankOf } from '../plan/nest.ts';
import type { Level, SectionRole } from '../plan/schema.ts';
import { findDisorder, type Disorder } from './disorder.ts';
import type { Refusal } from './can-remove.ts';
import { isRequiredEntry, sectionOf, type OutlinePart } from './sections.ts';
import type { Template, TemplateSection } from './template.ts';

/**
 * Whether siblings may take a new order: not when that brings a required part out of the order of the template with
 * another part, unless parts of these two roles stood so before. Returns null when they may.
 */
export function whyNotReorder(
  before: readonly OutlinePart[],
  after: readonly OutlinePart[],
  template: Template,
): Refusal | null {
  return refuseDisorder(findDisorder(after, template), findDisorder(before, template), template);
}

function refuseDisorder(found: readonly Disorder[], before: readonly Disorder[], template: Template): Refusal | null {
  const known = new Set(before.map(({ early, late }) => `${early} ${late}`));
  for (const { early, late } of found) {
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
 * Whether the entries of a plan, given in reading order, may be put in another order or on other levels: not when that
 * brings siblings, chapters or what stands right below one, out of order, as `whyNotReorder` has it, nor when no part of
 * a required role is left on its level. Returns null when they may.
 */
export function whyNotRearrange(
  before: readonly OutlinePart[],
  after: readonly OutlinePart[],
  template: Template,
): Refusal | null {
  const known = siblingLists(before).flatMap((siblings) => findDisorder(siblings, template));
  for (const siblings of siblingLists(after)) {
    const refusal = refuseDisorder(findDisorder(siblings, template), known, template);
    if (refusal) return refusal;
  }
  const inPlace = rolesInPlace(after, template);
  const present = new Set(after.map((part) => part.role));
  for (const role of rolesInPlace(before, template)) {
    const section = sectionOf(template, role);
    if (isRequiredEntry(section) && present.has(role) && !inPlace.has(role)) return refuseLevel(section, template);
  }
  return null;
}

/** Roles of which some part is on its level, or is a chapter by standing at the top. */
function rolesInPlace(parts: readonly OutlinePart[], template: Template): Set<SectionRole> {
  const top = new Set(siblingLists(parts)[0]);
  const roles = new Set<SectionRole>();
  for (const part of parts) {
    const form = sectionOf(template, part.role)?.form;
    if (part.role && (form === part.level || (form === 1 && top.has(part)))) roles.add(part.role);
  }
  return roles;
}

/** The entries at the top of a plan, then for each of them those right below it. */
function siblingLists(parts: readonly OutlinePart[]): OutlinePart[][] {
  const top: OutlinePart[] = [];
  const lists = [top];
  const open: number[] = [];
  for (const part of parts) {
    const rank = rankOf(part.level);
    while (open.length > 0 && open.at(-1)! >= rank) open.pop();
    if (open.length === 0) {
      top.push(part);
      lists.push([]);
    } else if (open.length === 1) lists.at(-1)!.push(part);
    open.push(rank);
  }
  return lists;
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
  return refuseLevel(section, template);
}

function refuseLevel(section: TemplateSection, template: Template): Refusal {
  const rank = section.form === 1 ? '一级标题' : '二级标题';
  return {
    code: 'level-of-section',
    message: `“${section.name}”是${template.name}必备的部分，要用${rank}，不能改变层级。`,
  };
}
