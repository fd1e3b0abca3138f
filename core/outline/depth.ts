import { rankOf } from '../plan/nest.ts';
import type { Level, SectionRole } from '../plan/schema.ts';
import type { Refusal } from './can-remove.ts';
import { sectionOf } from './sections.ts';
import type { Template } from './template.ts';

const levelNames = ['一级', '二级', '三级', '四级'];

/** The lowest level that entries of a part may have; 4 where the template sets no bound. */
export function deepestLevel(template: Template, role: SectionRole | undefined): number {
  return sectionOf(template, role)?.deepest ?? 4;
}

/** Why an entry of this level may not stand in a part of this role; null when it may. Dash items may stand anywhere. */
export function whyNotStandIn(role: SectionRole | undefined, level: Level, template: Template): Refusal | null {
  const deepest = deepestLevel(template, role);
  if (level === 'bullet' || rankOf(level) <= deepest) return null;
  const { name } = sectionOf(template, role)!;
  return {
    code: 'too-deep',
    message: `${template.name}的“${name}”最多分到${levelNames[deepest - 1]!}标题，不再往下分。`,
  };
}
