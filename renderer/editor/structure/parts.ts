import type { LexicalNode, NodeKey } from 'lexical';
import { whyNotChangeLevel, whyNotRearrange } from '../../../core/outline/can-move.ts';
import { whyNotRemove } from '../../../core/outline/can-remove.ts';
import { whyNotStandIn } from '../../../core/outline/depth.ts';
import { isRequiredEntry, sectionOf, type OutlinePart } from '../../../core/outline/sections.ts';
import type { Level, SectionRole } from '../../../core/plan/schema.ts';
import type { Template, TemplateSection } from '../../../core/outline/template.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $allEntries, $entryOf, $previousBlock } from './flow.ts';
import type { Refusal } from './refusal.ts';

/** The entries as the rules of the outline see them. Keys stand in for ids, which a pasted entry may share. */
export function $parts(): OutlinePart[] {
  return $allEntries().map($partOf);
}

export function $partOf(entry: EntryNode): OutlinePart {
  const { level, role } = $getEntryData(entry);
  return { id: entry.getKey(), level, role };
}

/** Why the template does not allow these blocks to go; null when they may. */
export function $whyNotRemove(blocks: readonly LexicalNode[], template: Template): Refusal | null {
  const removed = new Set(blocks.filter($isEntryNode).map((entry) => entry.getKey()));
  if (removed.size === 0) return null;
  const parts = $parts();
  const left = parts.filter((part) => !removed.has(part.id));
  // What stood below a part that goes comes to stand below the one before it.
  return whyNotRemove(parts, removed, template) ?? whyNotRearrange(parts, left, template);
}

/** Why the template does not allow an entry to have another level; null when it may. */
export function $whyNotLevel(entry: EntryNode, level: Level, template: Template): Refusal | null {
  return $whyNotLevels(new Map([[entry.getKey(), level]]), template);
}

/** Why the template does not allow entries, by their keys, to have other levels all at once; null when it does. */
export function $whyNotLevels(levels: ReadonlyMap<NodeKey, Level>, template: Template): Refusal | null {
  const parts = $parts();
  const after = parts.map((part) => ({ ...part, level: levels.get(part.id) ?? part.level }));
  let chapter: OutlinePart | null = null;
  for (const [index, part] of after.entries()) {
    if (part.level === 1) chapter = part;
    if (!levels.has(part.id)) continue;
    const refusal =
      whyNotChangeLevel(parts, parts[index]!, part.level, template) ??
      (part.level === 1 ? null : whyNotStandIn(chapter?.role, part.level, template));
    if (refusal) return refusal;
  }
  return whyNotRearrange(parts, after, template);
}

/** Role of the chapter an entry stands in, leaving the entry itself out; undefined where there is none. */
export function $chapterRole(entry: EntryNode): SectionRole | undefined {
  let current = $entryOf($previousBlock(entry));
  while (current && $getEntryData(current).level !== 1) current = $entryOf($previousBlock(current));
  return current ? $getEntryData(current).role : undefined;
}

/**
 * Required parts with a heading of their own that are not among the given ones. Parts whose every plan words its own
 * headings (tasks split by field) count only where they are in `had`: else there is nothing to put in their place.
 */
export function missingSections(
  parts: readonly { readonly role?: OutlinePart['role'] }[],
  template: Template,
  had: ReadonlySet<SectionRole> = new Set(),
): TemplateSection[] {
  const roles = new Set(parts.map((part) => part.role));
  const isMissing = (section: TemplateSection): boolean =>
    isRequiredEntry(section) &&
    (section.heading !== null || had.has(section.role)) &&
    !roles.has(section.role) &&
    !section.satisfiedBy?.some((role) => roles.has(role));
  return template.sections.filter((section) => {
    const holder = sectionOf(template, section.within);
    return isMissing(section) && (holder === null || roles.has(holder.role) || isMissing(holder));
  });
}
