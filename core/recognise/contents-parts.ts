import type { ContentsLine } from './contents-lines.ts';
import { levelOrder } from './rank-levels.ts';
import { endsLikeTitle, namesOwner } from './title-words.ts';

/** What the contents lists of a file say: the titles of its documents, if it holds several, and a list of headings for each. */
export interface ContentsParts {
  /** Titles in order; empty for a file of one document. */
  readonly titles: readonly string[];
  /** Contents lists one after the other, each beginning where the numbers begin anew. */
  readonly lists: readonly (readonly ContentsLine[])[];
}

/** Takes the contents lists of a file apart. Lists that say the same are counted once. */
export function readContentsParts(contents: readonly (readonly ContentsLine[])[]): ContentsParts {
  const titles = new Map<number, string>();
  const lists: ContentsLine[][] = [];
  for (const found of contents) {
    const lines = joinBrokenLines(found);
    const titled = lines.filter((entry) => entry.isTitle && entry.line.label && namesOwner(entry.text));
    const isListOfTitles = titled.length >= 2;
    // One title among the others may name no year.
    const isAmongTitles = (entry: ContentsLine, index: number): boolean =>
      entry.line.label?.style === titled[0]?.line.label?.style &&
      endsLikeTitle(entry.text) &&
      [lines[index - 1], lines[index + 1]].some((other) => other?.isTitle && other.line.label) &&
      titles.get(entry.line.label!.value) === undefined;
    let list: ContentsLine[] = [];
    let highest = Infinity;
    for (const [index, entry] of lines.entries()) {
      const isTitle = entry.isTitle || isAmongTitles(entry, index) || (entry.text === '' && lines[index + 1]?.isTitle);
      if (isListOfTitles && isTitle) {
        const number = entry.line.label?.value;
        if (number !== undefined && !titles.get(number)) titles.set(number, entry.text);
        continue;
      }
      if (!entry.line.label) continue;
      if (beginsAnew(list.at(-1), entry, highest)) {
        list = [];
        highest = Infinity;
      }
      if (list.length === 0) lists.push(list);
      list.push(entry);
      highest = Math.min(highest, levelOrder(entry.line.label.style));
    }
  }
  const ordered = [...titles.entries()].sort(([left], [right]) => left - right).map(([, title]) => title);
  return { titles: ordered.length >= 2 && ordered.every((title) => title !== '') ? ordered : [], lists };
}

/** `1.` on a line and its title on the next. */
function joinBrokenLines(lines: readonly ContentsLine[]): ContentsLine[] {
  const joined: ContentsLine[] = [];
  for (const entry of lines) {
    const last = joined.at(-1);
    if (last?.line.label && last.text === '' && !entry.line.label)
      joined[joined.length - 1] = { ...entry, line: { ...entry.line, label: last.line.label } };
    else joined.push(entry);
  }
  return joined;
}

/** A list begins anew at a 1 of its highest style, of a style higher than any so far, or of the very style before it. */
function beginsAnew(last: ContentsLine | undefined, entry: ContentsLine, highest: number): boolean {
  const label = entry.line.label!;
  if (!last || label.value !== 1 || label.style === 'bullet') return false;
  return levelOrder(label.style) <= highest || last.line.label!.style === label.style;
}
