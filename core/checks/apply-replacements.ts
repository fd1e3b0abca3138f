import type { Correction } from './finding.ts';

/** A text with stretches of it replaced; they must be in reading order and apart. */
export function applyReplacements(text: string, replacements: Correction['replacements']): string {
  return replacements.reduceRight(
    (done, { start, end, text: right }) => done.slice(0, start) + right + done.slice(end),
    text,
  );
}
