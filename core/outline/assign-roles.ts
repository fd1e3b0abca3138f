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
  const named = template.sections.map(withSynonyms);
  const chapters = plan.entries.map((entry) => withoutForeignRole(entry, template, named));
  const sections = named.filter(({ section }) => typeof section.form === 'number');
  const exact = chapters.map((entry) => withRole(entry, findExact(entry, sections)));
  const taken = new Set(exact.map((entry) => entry.role));
  const contained = exact.map((entry) => {
    const free = sections.filter(({ section }) => section.count.max > 1 || !taken.has(section.role));
    const matched = withRole(entry, findContained(entry, free));
    taken.add(matched.role);
    return matched;
  });
  const remaining: SectionRole | undefined = splitsTasksByField(template) ? 'keyTasks' : undefined;
  const entries = contained.map((entry) => withChildRoles(withRole(entry, remaining), sections, template, named));
  return { ...plan, entries };
}

/** Second level: the parts that belong into this chapter by any match, all others only by their exact heading. */
function withChildRoles(
  chapter: Entry,
  sections: readonly NamedSection[],
  template: Template,
  named: readonly NamedSection[],
): Entry {
  const own = sections.filter(({ section }) => section.within !== undefined && section.within === chapter.role);
  const others = sections.filter((part) => !own.includes(part) && part.section.role !== 'keyTasks');
  const taken = new Set<SectionRole | undefined>();
  const children = chapter.children.map((child) => {
    const entry = withoutForeignRole(child, template, named);
    if (entry.level !== 2) return entry;
    const free = own.filter(({ section }) => !taken.has(section.role));
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
function withoutForeignRole(entry: Entry, template: Template, named: readonly NamedSection[]): Entry {
  if (entry.role === undefined) return entry;
  const { role, ...rest } = entry;
  const exact = findExact(entry, named);
  return sectionOf(template, role) && (exact === undefined || exact === role) ? entry : rest;
}

/** A section of the template with its synonyms squeezed once, not once for every entry. */
interface NamedSection {
  readonly section: TemplateSection;
  readonly synonyms: readonly string[];
}

function withSynonyms(section: TemplateSection): NamedSection {
  return { section, synonyms: section.synonyms.map(squeeze) };
}

function findExact(entry: Entry, sections: readonly NamedSection[]): SectionRole | undefined {
  const heading = squeeze(entry.heading);
  return sections.find(({ synonyms }) => synonyms.includes(heading))?.section.role;
}

function findContained(entry: Entry, sections: readonly NamedSection[]): SectionRole | undefined {
  const heading = squeeze(entry.heading);
  let best: { role: SectionRole; length: number } | undefined;
  for (const { section, synonyms } of sections) {
    for (const synonym of synonyms) {
      if (heading.includes(synonym) && synonym.length > (best?.length ?? 0)) {
        best = { role: section.role, length: synonym.length };
      }
    }
  }
  return best?.role;
}

/** A heading without blanks and marks, so that 总体要求： and 总 体 要 求 are the same. */
function squeeze(heading: string | null): string {
  return (heading ?? '').replace(/[\s\u3000：:，。、“”"]/gu, '');
}
