import { labelStyles } from '../plan/schema.ts';
import type { LabelStyle, Level } from '../plan/schema.ts';
import type { Line, LineLabel } from './line.ts';

/** The level that each style of number has in one document, and the styles of the four levels. */
export interface Ranking {
  /** Null for a fifth style, whose items stay text. */
  levelOf(style: LabelStyle | 'bullet'): Level | null;
  readonly styles: readonly [LabelStyle, LabelStyle, LabelStyle, LabelStyle];
}

/** Order of the styles from the highest (GB/T 9704-2012 7.3.3); a dash item comes last. */
export function levelOrder(style: LabelStyle | 'bullet'): number {
  return style === 'bullet' ? labelStyles.length : labelStyles.indexOf(style);
}

/** The level of a line by its number, or the one that the user gave it. */
export function levelOfLabel(label: LineLabel, ranking: Ranking): Level | null {
  return label.level ?? ranking.levelOf(label.style);
}

/**
 * Ranks the styles that a document uses: the highest is level 1, whatever it is. Where the word processor gives each style an
 * outline level of its own, beginning with 1, those are the levels, so that a document that leaves a level out keeps it out.
 */
export function rankLevels(lines: readonly Line[]): Ranking {
  const used = [
    ...new Set(
      lines.flatMap(({ label }) =>
        label && label.style !== 'bullet' && label.level === undefined ? [label.style] : [],
      ),
    ),
  ];
  used.sort((left, right) => levelOrder(left) - levelOrder(right));
  liftSteadyStyles(used, lines);
  const levels = levelsByOutline(lines, used) ?? used.slice(0, 4);
  const styles = fillUnused(levels);
  return {
    styles,
    levelOf(style) {
      if (style === 'bullet') return 'bullet';
      const index = levels.indexOf(style);
      return index < 0 ? null : ((index + 1) as Level);
    },
  };
}

/**
 * A document may put （一） above 一、: the style that comes first and never begins anew stands above one that begins anew
 * behind it, or that only counts the clauses of a sentence, whatever the standard says.
 */
function liftSteadyStyles(used: LabelStyle[], lines: readonly Line[]): void {
  const [high, low] = used;
  if (high === undefined || low === undefined) return;
  const first = lines.find(({ label }) => label?.style === high || label?.style === low)?.label;
  if (first?.style !== low || !isSteady(low, lines)) return;
  const own = lines.filter(({ label }) => label?.style === high);
  const beginnings = own.filter(({ label }) => label!.value === 1).length;
  const areClauses = own.length >= 2 && own.slice(0, -1).every(({ text }) => text.endsWith('；'));
  if (beginnings >= 2 || areClauses) [used[0], used[1]] = [low, high];
}

/** Whether the numbers of a style rise by one through the whole document. */
function isSteady(style: LabelStyle, lines: readonly Line[]): boolean {
  let last = 0;
  for (const { label } of lines) {
    if (label?.style !== style) continue;
    if (label.value !== last + 1) return false;
    last += 1;
  }
  return last >= 2;
}

/** Styles by outline level, with gaps; null where the outline levels do not tell the styles apart. */
function levelsByOutline(lines: readonly Line[], used: readonly LabelStyle[]): (LabelStyle | undefined)[] | null {
  const counts = new Map<LabelStyle, Map<number, number>>();
  for (const { label, source } of lines) {
    if (!label || label.style === 'bullet' || label.level !== undefined || source.outlineLevel === undefined) continue;
    const byLevel = counts.get(label.style) ?? new Map<number, number>();
    byLevel.set(source.outlineLevel, (byLevel.get(source.outlineLevel) ?? 0) + 1);
    counts.set(label.style, byLevel);
  }
  if (used.length === 0 || used.some((style) => !counts.has(style))) return null;
  const levels: (LabelStyle | undefined)[] = [];
  for (const style of used) {
    const [level] = [...counts.get(style)!.entries()].sort(([, left], [, right]) => right - left)[0]!;
    if (level > 4 || levels[level - 1] !== undefined) return null;
    levels[level - 1] = style;
  }
  return levels[0] === undefined ? null : levels;
}

/** Levels that are not used take the remaining styles: those below the last one used first, as the standard orders them. */
function fillUnused(levels: readonly (LabelStyle | undefined)[]): Ranking['styles'] {
  const filled: LabelStyle[] = [];
  for (let index = 0; index < 4; index += 1) {
    const own = levels[index];
    if (own !== undefined) {
      filled.push(own);
      continue;
    }
    const free = labelStyles.filter((style) => !levels.includes(style) && !filled.includes(style));
    const above = filled.at(-1);
    filled.push(free.find((style) => above === undefined || levelOrder(style) > levelOrder(above)) ?? free[0]!);
  }
  return filled as unknown as Ranking['styles'];
}
