import type { Plan } from '../plan/schema.ts';
import { printPlan, type LineKind } from './plan-lines.ts';

/** 左空二字. */
const INDENT = '　　';
const flush: ReadonlySet<LineKind> = new Set(['title', 'status', 'flush', 'annexMark', 'annexTitle']);

/**
 * A plan as plain text for office systems and mail: numbers are text, paragraphs begin two characters in, cells are parted
 * by tabs. Lines end as Windows wants them.
 */
export function planToText(plan: Plan): string {
  const lines: string[] = [];
  for (const block of printPlan(plan)) {
    if ('rows' in block) {
      if (block.caption !== null) lines.push(block.caption);
      for (const row of block.rows) lines.push(row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t'));
      continue;
    }
    const { kind, heading, runs } = block;
    const text = (heading + runs.map((run) => run.text).join('')).replace(/[\r\n]+/gu, ' ');
    if (kind === 'annexMark') lines.push('');
    lines.push(flush.has(kind) ? text : INDENT + text);
    if (kind === 'title' || kind === 'status' || kind === 'annexTitle') lines.push('');
  }
  return `${lines.join('\r\n')}\r\n`;
}
