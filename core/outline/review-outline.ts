import type { Entry, Plan, SectionRole } from '../plan/schema.ts';
import { fullTitle } from '../plan/text.ts';
import { findMisplaced } from './disorder.ts';
import { findPlace } from './find-place.ts';
import { entriesByRole, isPresent, type EntriesByRole } from './presence.ts';
import { sectionOf, splitsTasksByField } from './sections.ts';
import type { Template, TemplateSection } from './template.ts';

export type OutlineIssueCode =
  'missing-section' | 'misplaced-section' | 'too-many-sections' | 'too-few-sections' | 'section-at-wrong-level';

/** One way in which a plan differs from the outline of its kind. */
export interface OutlineIssue {
  readonly code: OutlineIssueCode;
  readonly role: SectionRole;
  /** What the part is called in the trade. */
  readonly name: string;
  /** The entry it is about; null where something is missing. */
  readonly entryId: string | null;
  /** Of a missing entry: where it belongs among its siblings, see `findPlace`. */
  readonly place: number | null;
  readonly message: string;
}

/**
 * Compares a plan whose parts have their roles (`assignRoles`) with its template: required parts that are missing, parts
 * out of order, on the wrong level, more or fewer than usual. Issues come in the order of the template.
 */
export function reviewOutline(plan: Plan, template: Template): OutlineIssue[] {
  const present = entriesByRole(plan);
  const misplaced = new Set([
    ...findMisplaced(plan.entries, template),
    ...plan.entries.flatMap((entry) => findMisplaced(entry.children, template)),
  ]);
  return template.sections.flatMap((section) => {
    const entries = present.get(section.role) ?? [];
    return [
      ...reviewPresence(plan, template, section, present),
      ...entries.filter((entry) => misplaced.has(entry)).map((entry) => misplacedIssue(template, section, entry)),
      ...reviewCount(plan, template, section, entries),
      ...reviewLevel(plan, template, section, entries, present),
    ];
  });
}

function reviewPresence(
  plan: Plan,
  template: Template,
  section: TemplateSection,
  present: EntriesByRole,
): OutlineIssue[] {
  if (section.presence !== 'required' || isPresent(plan, section, present)) return [];
  if (section.satisfiedBy?.some((role) => present.has(role))) return [];
  const parent = section.within === undefined ? undefined : present.get(section.within)?.[0];
  // A chapter that is missing is one finding, not one for every part of it.
  if (section.within !== undefined && !parent && section.form !== 'annex') return [];
  return [
    {
      code: 'missing-section',
      role: section.role,
      name: section.name,
      entryId: section.form === 2 ? (parent?.id ?? null) : null,
      place:
        typeof section.form === 'number' ? findPlace(parent?.children ?? plan.entries, section.role, template) : null,
      message: `${template.name}一般要有“${section.name}”，《${fullTitle(plan)}》里没有找到。`,
    },
  ];
}

function misplacedIssue(template: Template, section: TemplateSection, entry: Entry): OutlineIssue {
  const order = template.sections.filter((part) => part.form === section.form && part.within === section.within);
  const names = order.map((part) => part.name).join('、');
  return {
    code: 'misplaced-section',
    role: section.role,
    name: section.name,
    entryId: entry.id,
    place: null,
    message: `“${entry.heading ?? section.name}”的位置和${template.name}的通常次序（${names}）不一致。`,
  };
}

function reviewCount(
  plan: Plan,
  template: Template,
  section: TemplateSection,
  entries: readonly Entry[],
): OutlineIssue[] {
  const { min, max } = section.count;
  const hasChapters = plan.entries.some((entry) => entry.children.length > 0);
  const isSplit = section.role === 'keyTasks' && splitsTasksByField(template);
  if (entries.length === 0 || (isSplit && !hasChapters)) return [];
  const about = { role: section.role, name: section.name, place: null };
  if (entries.length > max) {
    const message =
      max === 1
        ? `“${section.name}”只应有一处，这里有${entries.length}处。`
        : `“${section.name}”有${entries.length}章，${template.name}通常分${min}至${max}章，可以考虑合并。`;
    return [{ code: 'too-many-sections', ...about, entryId: entries[max]!.id, message }];
  }
  if (isSplit && entries.length < min) {
    const message = `“${section.name}”只有${entries.length}章，${template.name}通常分${min}至${max}章。`;
    return [{ code: 'too-few-sections', ...about, entryId: entries[0]!.id, message }];
  }
  return [];
}

function reviewLevel(
  plan: Plan,
  template: Template,
  section: TemplateSection,
  entries: readonly Entry[],
  present: EntriesByRole,
): OutlineIssue[] {
  if (section.presence !== 'required' || typeof section.form !== 'number') return [];
  if (section.within !== undefined && !present.has(section.within)) return [];
  if (section.satisfiedBy?.some((role) => present.has(role))) return [];
  const isWhereItBelongs = (entry: Entry): boolean =>
    entry.level === section.form || (section.form === 1 && plan.entries.includes(entry));
  if (entries.some(isWhereItBelongs)) return [];
  const holder = section.within === undefined ? null : sectionOf(template, section.within);
  return entries.map((entry) => ({
    code: 'section-at-wrong-level' as const,
    role: section.role,
    name: section.name,
    entryId: entry.id,
    place: null,
    message: holder
      ? `“${section.name}”通常是“${holder.name}”下面的一节，这里的层级不同。`
      : `“${section.name}”通常单独成章，这里放在了其他部分的下面。`,
  }));
}
