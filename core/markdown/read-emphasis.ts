import type { SourceRun } from '../recognise/source.ts';

/** Bold, italic, code, links and pictures; marks that stand alone are text. */
const inline =
  /\\([!-/:-@[-`{-~])|(\*\*|__)(?=\S)(.+?)(?<=\S)\2|(?<![\w*])([*_])(?=[^\s*_])([^*_]*[^\s*_])\4(?![\w*])|`([^`]+)`|!\[([^\]]*)\]\([^)]*\)|\[([^\]]+)\]\([^)]*\)|<(https?:[^>\s]+)>/gu;

/** Longer lines are read as they stand: no paragraph of a plan is as long. */
const MAX_LENGTH = 4_000;

/** Reads a line of Markdown into runs; their texts joined are what is shown. */
export function readEmphasis(line: string): SourceRun[] {
  if (line.length > MAX_LENGTH || !/[\\*_`[<]/u.test(line)) return line === '' ? [] : [{ text: line }];
  const runs: SourceRun[] = [];
  let at = 0;
  for (const match of line.matchAll(inline)) {
    const [whole, escaped, , bold, , italic, code, picture, link, address] = match;
    if (match.index > at) add(runs, { text: line.slice(at, match.index) });
    at = match.index + whole.length;
    if (bold !== undefined) for (const run of readEmphasis(bold)) add(runs, { ...run, bold: true });
    else if (italic !== undefined) add(runs, { text: italic, italic: true });
    else add(runs, { text: escaped ?? code ?? picture ?? link ?? address ?? '' });
  }
  if (at < line.length) add(runs, { text: line.slice(at) });
  return runs;
}

function add(runs: SourceRun[], run: SourceRun): void {
  const last = runs.at(-1);
  if (run.text === '') return;
  if (last && last.bold === run.bold && last.italic === run.italic)
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
