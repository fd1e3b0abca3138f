import { headingStop } from '../../plan/heading.ts';
import type { Block, Entry, Plan } from '../../plan/schema.ts';
import { textOfRuns } from '../../plan/text.ts';
import { walkEntries } from '../../plan/walk.ts';
import { tablePitch } from '../page.ts';
import type { PageSetup } from '../page-setup.ts';
import { columnWidths } from './table-xml.ts';
import { widthInCharacters } from './text-width.ts';

/**
 * On which page each entry of a level of the contents list begins, from the number of characters on a line and of lines on
 * a page: good enough to show until the word processor counts. `firstPage` is that of the title, `linesAbove` what comes
 * before the first paragraph. A heading alone keeps to the page of what follows.
 */
export function estimatePages(
  plan: Plan,
  setup: PageSetup,
  firstPage: number,
  linesAbove: number,
): Map<string, number> {
  const linesOnPage = Math.floor(setup.textHeight / setup.linePitch);
  const lineLength = setup.textWidth / setup.characterWidth;
  const pages = new Map<string, number>();
  let line = linesAbove;

  const linesOf = (text: string) =>
    Math.max(1, Math.ceil((setup.firstLineIndent / 100 + widthInCharacters(text)) / lineLength));
  const linesOfBlock = (block: Block): number => {
    if (block.type === 'paragraph') {
      const text = textOfRuns(block.runs);
      return text === '' ? 0 : linesOf(text);
    }
    const widths = columnWidths(block.rows, setup.textWidth, setup.style.looks.table.size);
    const height = block.rows.reduce((sum, row) => {
      const lines = row.map(
        (cell, column) =>
          widthInCharacters(cell) / Math.max(1, widths[column]! / (setup.style.looks.table.size * 20) - 1),
      );
      return sum + Math.max(1, ...lines.map(Math.ceil)) * tablePitch.value + 114;
    }, 0);
    return Math.ceil(height / setup.linePitch) + (block.caption === null ? 1 : 2);
  };
  const add = (lines: number) => {
    line += lines;
  };

  for (const block of plan.preamble) add(linesOfBlock(block));
  for (const { entry } of walkEntries(plan.entries)) {
    const { line: text, rest } = lineOfEntry(entry);
    const isAlone = rest.length === entry.body.length && entry.heading !== null;
    if (isAlone && line % linesOnPage === linesOnPage - 1) add(1);
    pages.set(entry.id, firstPage + Math.floor(line / linesOnPage));
    add(linesOf(text));
    for (const block of rest) add(linesOfBlock(block));
  }
  return pages;
}

/** The line of an entry, without its number, and the blocks below it. */
function lineOfEntry({ heading, headingForm, body }: Entry): {
  readonly line: string;
  readonly rest: readonly Block[];
} {
  const [first] = body;
  const text = first?.type === 'paragraph' ? textOfRuns(first.runs) : '';
  const before = heading === null ? '' : `${heading}${headingStop(headingForm)}`;
  const isRunIn = heading === null || (headingForm === 'runIn' && text !== '');
  // Two characters for the number.
  return isRunIn ? { line: `　　${before}${text}`, rest: body.slice(1) } : { line: `　　${before}`, rest: body };
}
