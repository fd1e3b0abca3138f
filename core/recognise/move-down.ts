import { labelStyles } from '../plan/schema.ts';
import { labelAsText } from './label-as-text.ts';
import type { Line, LineLabel } from './line.ts';

/** A numbered line so many levels further down; a number whose style has no level below it left stays text. */
export function moveDown(line: Line, label: LineLabel, levels: number): Line {
  if (label.style === 'bullet' || label.level !== undefined) return line;
  const style = labelStyles[labelStyles.indexOf(label.style) + levels];
  return style === undefined ? labelAsText(line) : { ...line, label: { ...label, style, isMovedDown: true } };
}
