import type { LabelStyle, Level, Numbering } from '../plan/schema.ts';
import { levelOrder } from './rank-levels.ts';
import type { Ranking } from './rank-levels.ts';

/**
 * The levels that styles of numbers have in a plan that is there already: those of its own numbering. A style that the plan
 * does not use takes the level at which the order 一、（一）1.（1）① puts it, and what stands below it in the fragment stays
 * below it.
 */
export function rankForPlan(used: readonly LabelStyle[], numbering: Numbering): Ranking {
  const ownLevel = (style: LabelStyle) => numbering.findIndex((setting) => setting.style === style) + 1;
  const levels = new Map<LabelStyle, number>();
  if (used.every((style) => ownLevel(style) > 0)) for (const style of used) levels.set(style, ownLevel(style));
  else {
    let above = 0;
    for (const style of [...used].sort((left, right) => levelOrder(left) - levelOrder(right))) {
      const lower = numbering.findIndex((setting) => levelOrder(setting.style) > levelOrder(style));
      const fitting = ownLevel(style) || (lower < 0 ? numbering.length : lower + 1);
      above = Math.max(fitting, above + 1);
      levels.set(style, above);
    }
  }
  return {
    styles: [numbering[0].style, numbering[1].style, numbering[2].style, numbering[3].style],
    levelOf(style) {
      if (style === 'bullet') return 'bullet';
      const level = levels.get(style);
      return level === undefined || level > numbering.length ? null : (level as Level);
    },
  };
}
