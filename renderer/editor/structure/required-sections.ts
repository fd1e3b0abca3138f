import type { Template, TemplateSection } from '../../../core/outline/template.ts';
import { $getEntryData, type EntryNode } from '../nodes/entry-node.ts';
import { $allEntries } from './flow.ts';

/** The part of the template that an entry stands for when the plan may not do without it; null when it may. */
export function $requiredSectionOf(entry: EntryNode, template: Template): TemplateSection | null {
  const { role, level } = $getEntryData(entry);
  if (role === undefined) return null;
  const section = template.sections.find((part) => part.role === role);
  if (section?.presence !== 'required' || section.form !== level) return null;
  const others = $allEntries().filter((other) => {
    const data = $getEntryData(other);
    return data.role === role && !other.is(entry);
  });
  return others.length === 0 ? section : null;
}

/**
 * Required first-level parts with a heading of their own that the plan lacks, in template order. Those whose every plan
 * words its own headings (tasks split by field) are only missing when there is no first-level entry at all.
 */
export function $missingSections(template: Template): TemplateSection[] {
  const roles = new Set($allEntries().map((entry) => $getEntryData(entry).role));
  return template.sections.filter(
    (part) => part.presence === 'required' && part.form === 1 && part.heading !== null && !roles.has(part.role),
  );
}
