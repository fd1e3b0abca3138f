import type { Entry, NewId } from '../plan/schema.ts';
import type { ContentsLine } from './contents-lines.ts';
import type { PrintedEntry } from './number-entries.ts';
import { levelOfLabel } from './rank-levels.ts';
import type { Ranking } from './rank-levels.ts';

/** The headings of a contents list as entries without text, numbered like the document. */
export function printedContents(contents: readonly ContentsLine[], ranking: Ranking, newId: NewId): PrintedEntry[] {
  return contents.flatMap(({ line, text }) => {
    const level = line.label ? levelOfLabel(line.label, ranking) : null;
    if (!line.label || level === null) return [];
    const entry: Entry = { id: newId(), level, heading: text, headingForm: 'alone', body: [], children: [] };
    return [{ entry, printed: line.label.value, at: line.at }];
  });
}
