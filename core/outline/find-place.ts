import { orderOf, type OutlinePart } from './sections.ts';
import type { SectionRole } from '../plan/schema.ts';
import type { Template } from './template.ts';

/**
 * Where a part belongs among its siblings (the first-level entries, or what stands in its chapter): the index at which to
 * insert it. That is behind the last part that the template puts before it; without such a part, before the first one
 * that comes after it; without either, at the end.
 */
export function findPlace(siblings: readonly OutlinePart[], role: SectionRole, template: Template): number {
  const own = orderOf(template, role);
  const orders = siblings.map((part) => orderOf(template, part.role));
  const before = orders.findLastIndex((order) => order >= 0 && order <= own);
  if (before >= 0) return before + 1;
  const after = orders.findIndex((order) => order > own);
  return after >= 0 ? after : siblings.length;
}
