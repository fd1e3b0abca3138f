import { headingStop } from '../../plan/heading.ts';
import type { Block, Entry } from '../../plan/schema.ts';
import { partMark } from '../marks.ts';
import { keepNext, paragraphXml } from './paragraph-xml.ts';
import { runsXml, runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { tableXml } from './table-xml.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** The number of an entry as the file has it: text, or a place in a list as a property of the paragraph. */
export interface EntryNumber {
  readonly text: string;
  /** `w:numPr`, or nothing where the style says it. */
  readonly properties: string;
}

const plain = plainContext();

/**
 * Paragraphs and tables of body text; `first` is the number of the first block for its mark, null where none travel.
 * Paragraphs without text are left out: they would be blank lines in the document.
 */
export function blocksXml(
  blocks: readonly Block[],
  context: WriteContext = plain,
  first: number | null = null,
): string {
  let xml = '';
  for (const [index, block] of blocks.entries()) {
    const number = first === null ? null : first + index;
    if (block.type === 'table') xml += tableXml(block, context, number);
    else {
      const content = runsXml(block.runs, { context, block: number });
      if (content !== '')
        xml += paragraphXml(styleIds.body, context.mark(number === null ? null : partMark(number), '') + content);
    }
  }
  return xml;
}

/**
 * An entry without what is below it: number and heading in the font of the level up to the 。, the first paragraph of a
 * run-in body behind it in the font of the body, everything else in paragraphs of its own. A heading has the heading style
 * of its level, so that the navigation pane shows it; an entry without heading is body text that begins with a number.
 * `first` is the number of the entry for its mark.
 */
export function entryXml(
  entry: Entry,
  number: EntryNumber,
  context: WriteContext = plain,
  first: number | null = null,
): string {
  const mark = first === null ? null : partMark(first);
  const bodyMark = first === null ? null : first + 1;
  const [block] = entry.body;
  const runs = block?.type === 'paragraph' ? block.runs : [];
  const rest = block?.type === 'paragraph' ? 1 : 0;
  const others = () => blocksXml(entry.body.slice(rest), context, bodyMark === null ? null : bodyMark + rest);
  if (entry.heading === null) {
    const line = context.mark(mark, runXml(number.text)) + runsXml(runs, { context, block: bodyMark });
    return paragraphXml(styleIds.body, line, number.properties) + others();
  }
  const { style, isBold } = lookOfLevel(entry, context);
  const heading = runXml(number.text + entry.heading + headingStop(entry.headingForm), { bold: isBold });
  const runIn =
    entry.headingForm === 'runIn' ? runsXml(runs, { context, block: bodyMark, style: styleIds.runInBody }) : '';
  if (runIn !== '') {
    return paragraphXml(style, context.mark(mark, heading) + runIn, number.properties) + others();
  }
  const body = blocksXml(entry.body, context, bodyMark);
  const line = entry.headingForm === 'alone' ? context.mark(mark, heading) : context.mark(mark, '') + heading;
  return paragraphXml(style, line, keepNext + number.properties) + body;
}

/** A dash item ranks below the levels that the standard gives a font of their own. */
function lookOfLevel({ level }: Entry, { setup }: WriteContext): { readonly style: string; readonly isBold: boolean } {
  if (level === 'bullet') return { style: styleIds.body, isBold: false };
  return { style: styleIds.headings[level - 1]!, isBold: setup.style.looks.headings[level - 1]!.bold };
}
