import type { SourceRun } from '../source.ts';

/** What cleaning may take out without anything in its place. */
const removable = /[\s\p{Cc}\p{Cf}]/u;

/**
 * Runs of a paragraph over its cleaned text: blanks and invisible characters may be gone, any other character has its place,
 * perhaps in another form. Undefined where the two do not fit.
 */
export function fitRuns(runs: readonly SourceRun[], text: string): readonly SourceRun[] | undefined {
  const fitted: SourceRun[] = [];
  let at = 0;
  for (const run of runs) {
    const start = at;
    for (const char of run.text) {
      const isSame = text.startsWith(char, at);
      if (!isSame && removable.test(char) && text[at] !== ' ' && text[at] !== '\t') continue;
      at += isSame ? char.length : 1;
    }
    const kept = text.slice(start, at);
    if (kept !== '') fitted.push(kept === run.text ? run : { ...run, text: kept });
  }
  return at === text.length ? fitted : undefined;
}
