import type { Entry, Plan, SectionRole } from '../plan/schema.ts';
import { sectionOf, splitsTasksByField } from './sections.ts';
import type { Template, TemplateSection } from './template.ts';

/**
 * Gives the parts of a plan their roles by their headings, first by a heading that is a synonym, then by one that
 * contains it (the longest counts). A role that the template knows and that is already there stays, unless the heading is
 * exactly that of another part. Second-level parts are looked for inside the part they belong to, elsewhere only by their
 * exact heading. Chapters that match nothing become tasks where the kind of document spreads its tasks over chapters by
 * field, and get no role otherwise.
 */
export function assignRoles(plan: Plan, template: Template): Plan {
  const chapters = plan.entries.map((entry) => withoutForeignRole(entry, template));
  const sections = template.sections.filter((section) => typeof section.form === 'number');
  const exact = chapters.map((entry) => withRole(entry, findExact(entry, sections)));
  const taken = new Set(exact.map((entry) => entry.role));
  const contained = exact.map((entry) => {
    const free = sections.filter((section) => section.count.max > 1 || !taken.has(section.role));
    const matched = withRole(entry, findContained(entry, free));
    taken.add(matched.role);
    return matched;
  });
  const remaining: SectionRole | undefined = splitsTasksByField(template) ? 'keyTasks' : undefined;
  const entries = contained.map((entry) => withChildRoles(withRole(entry, remaining), sections, template));
  return { ...plan, entries };
}

/** Second level: the parts that belong into this chapter by any match, all others only by their exact heading. */
function withChildRoles(chapter: Entry, sections: readonly TemplateSection[], template: Template): Entry {
  const own = sections.filter((section) => section.within !== undefined && section.within === chapter.role);
  const others = sections.filter((section) => !own.includes(section) && section.role !== 'keyTasks');
  const taken = new Set<SectionRole | undefined>();
  const children = chapter.children.map((child) => {
    const entry = withoutForeignRole(child, template);
    if (entry.level !== 2) return entry;
    const free = own.filter((section) => !taken.has(section.role));
    const role = findExact(entry, own) ?? findContained(entry, free) ?? findExact(entry, others);
    const matched = withRole(entry, role);
    taken.add(matched.role);
    return matched;
  });
  return { ...chapter, children };
}

function withRole(entry: Entry, role: SectionRole | undefined): Entry {
  return entry.role !== undefined || role === undefined ? entry : { ...entry, role };
}

/** Takes a role away that the template does not know, or that another part has by exactly this heading. */
function withoutForeignRole(entry: Entry, template: Template): Entry {
  const { role, ...rest } = entry;
  if (role === undefined) return entry;
  const named = findExact(entry, template.sections);
  return sectionOf(template, role) && (named === undefined || named === role) ? entry : rest;
}

function findExact(entry: Entry, sections: readonly TemplateSection[]): SectionRole | undefined {
  const heading = squeeze(entry.heading);
  return sections.find((section) => section.synonyms.some((synonym) => squeeze(synonym) === heading))?.role;
}

function findContained(entry: Entry, sections: readonly TemplateSection[]): SectionRole | undefined {
  const heading = squeeze(entry.heading);
  let best: { role: SectionRole; length: number } | undefined;
  for (const { role, synonyms } of sections) {
    for (const synonym of synonyms.map(squeeze)) {
      if (heading.includes(synonym) && synonym.length > (best?.length ?? 0)) best = { role, length: synonym.length };
    }
  }
  return best?.role;
}

/** A heading without blanks and marks, so that 总体要求： and 总 体 要 求 are the same. */
function squeeze(heading: string | null): string {
  return (heading ?? '').replace(/[\s\u3000：:，。、“”"]/gu, '');
}
