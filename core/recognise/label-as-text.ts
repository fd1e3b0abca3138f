import type { Line } from './line.ts';

/** A line without its label, whose number stays in the text, also one that the word processor makes. */
export function labelAsText({ label, runs, ...line }: Line): Line {
  const { autoLabel } = line.source;
  // What is printed is part of the text already.
  const isPrinted = label !== undefined && label.length > 0;
  if (isPrinted || autoLabel === undefined) return runs ? { ...line, runs } : line;
  return { ...line, text: `${autoLabel}${line.text}`, ...(runs && { runs: [{ text: autoLabel }, ...runs] }) };
}
