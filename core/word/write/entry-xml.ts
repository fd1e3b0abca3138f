import type { Block, Entry } from '../../plan/schema.ts';
import { headingStop } from '../../plan/heading.ts';
import { headingLooks } from '../page.ts';
import { keepNext, paragraphXml } from './paragraph-xml.ts';
import { runsXml, runXml } from './run-xml.ts';
import { styleIds } from './styles.ts';
import { tableXml } from './table-xml.ts';

/** Paragraphs and tables of body text. Paragraphs without text are left out: they would be blank lines in the document. */
export function blocksXml(blocks: readonly Block[]): string {
  let xml = '';
  for (const block of blocks) {
    if (block.type === 'table') xml += tableXml(block);
    else {
      const content = runsXml(block.runs);
      if (content !== '') xml += paragraphXml(styleIds.body, content);
    }
  }
  return xml;
}

/**
 * An entry without what is below it: number and heading in the font of the level up to the 。, the first paragraph of a
 * run-in body behind it in the font of the body, everything else in paragraphs of its own. A heading has the heading style
 * of its level, so that the navigation pane shows it; an entry without heading is body text that begins with a number.
 */
export function entryXml(entry: Entry, label: string): string {
  const first = entry.body[0];
  const firstRuns = first?.type === 'paragraph' ? first.runs : [];
  const others = first?.type === 'paragraph' ? entry.body.slice(1) : entry.body;
  if (entry.heading === null) {
    return paragraphXml(styleIds.body, runXml(label) + runsXml(firstRuns)) + blocksXml(others);
  }
  const { style, isBold } = lookOf(entry);
  const heading = runXml(label + entry.heading + headingStop(entry.headingForm), { bold: isBold });
  const runIn = entry.headingForm === 'runIn' ? runsXml(firstRuns, styleIds.runInBody) : '';
  if (runIn !== '') return paragraphXml(style, heading + runIn) + blocksXml(others);
  return paragraphXml(style, heading, keepNext) + blocksXml(entry.body);
}

/** A dash item ranks below the levels that the standard gives a font of their own. */
function lookOf({ level }: Entry): { readonly style: string; readonly isBold: boolean } {
  if (level === 'bullet') return { style: styleIds.body, isBold: false };
  return { style: styleIds.headings[level - 1]!, isBold: headingLooks.value[level - 1]!.isBold };
}
