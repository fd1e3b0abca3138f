import type { Fragment } from '../plan/fragment.ts';
import { isInline } from '../plan/fragment.ts';
import { headingStop } from '../plan/heading.ts';
import type { Block, Entry, Run, Table } from '../plan/schema.ts';
import { textOfRuns } from '../plan/text.ts';
import {
  bodyLook,
  captionLook,
  firstLineIndent,
  headingLooks,
  linePitch,
  tableHeaderLook,
  tableLook,
} from '../word/page.ts';
import type { Look } from '../word/page.ts';

/** The number of an entry as printed; empty where it is to have none. */
export type LabelOf = (entry: Entry) => string;

/** A fragment as plain text for other programs: a line for a paragraph, numbers as printed, the cells of a table by tabs. */
export function printAsText({ lead, entries }: Fragment, labelOf: LabelOf): string {
  const lines = lead.flatMap(linesOfBlock);
  for (const entry of entries) {
    const { line, others } = firstLine(entry);
    lines.push(labelOf(entry) + headingOf(entry) + textOfRuns(line), ...others.flatMap(linesOfBlock));
  }
  return lines.join('\n');
}

/**
 * A fragment as HTML that Word and WPS take over as it would be printed: each paragraph with the font, size and line pitch
 * of GB/T 9704-2012, numbers as text, headings with their outline level. A stretch of text takes the look of the place it
 * is put in.
 */
export function printAsHtml(fragment: Fragment, labelOf: LabelOf): string {
  const [first] = fragment.lead;
  const content =
    isInline(fragment) && first?.type === 'paragraph'
      ? runsHtml(first.runs)
      : [...fragment.lead.map(blockHtml), ...fragment.entries.map((entry) => entryHtml(entry, labelOf(entry)))].join(
          '\n',
        );
  return `<meta charset="utf-8">${content}`;
}

function linesOfBlock(block: Block): string[] {
  if (block.type === 'paragraph') return [textOfRuns(block.runs)];
  const rows = block.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'));
  return block.caption === null ? rows : [block.caption, ...rows];
}

/** What shares a line with the heading, and what follows in paragraphs of its own. */
function firstLine({ heading, headingForm, body }: Entry): { line: readonly Run[]; others: readonly Block[] } {
  const [first, ...others] = body;
  const isInLine = first?.type === 'paragraph' && (heading === null || headingForm === 'runIn');
  return isInLine ? { line: first.runs, others } : { line: [], others: body };
}

function headingOf({ heading, headingForm, body }: Entry): string {
  if (heading === null) return '';
  return heading + (headingForm === 'runIn' && body[0]?.type !== 'paragraph' ? '' : headingStop(headingForm));
}

function entryHtml(entry: Entry, label: string): string {
  const { line, others } = firstLine(entry);
  const look = entry.level === 'bullet' ? bodyLook.value : headingLooks.value[entry.level - 1]!;
  const isHeading = entry.heading !== null && entry.level !== 'bullet';
  const heading = `<span style="${styleOf(isHeading ? look : bodyLook.value)}">${escape(label + headingOf(entry))}</span>`;
  const outline = isHeading ? `mso-outline-level:${entry.level};` : '';
  return [paragraphHtml(heading + runsHtml(line), outline), ...others.map(blockHtml)].join('\n');
}

function blockHtml(block: Block): string {
  return block.type === 'table' ? tableHtml(block) : paragraphHtml(runsHtml(block.runs));
}

function paragraphHtml(content: string, more = ''): string {
  const indent = firstLineIndent.value / 100;
  const pitch = linePitch.value / 20;
  const style = `margin:0;text-indent:${indent}em;mso-char-indent-count:${indent};line-height:${pitch}pt;mso-line-height-rule:exactly;`;
  return `<p style="${style}${more}${styleOf(bodyLook.value)}">${content}</p>`;
}

function tableHtml({ caption, headerRows, rows }: Table): string {
  const title =
    caption === null
      ? ''
      : `<p style="margin:0;text-align:center;${styleOf(captionLook.value)}">${escape(caption)}</p>\n`;
  const rowHtml = (row: readonly string[], isHeader: boolean) => {
    const style = `border:0.5pt solid black;padding:0 5.4pt;${styleOf((isHeader ? tableHeaderLook : tableLook).value)}`;
    const name = isHeader ? 'th' : 'td';
    const cells = row.map((cell) => `<${name} style="${style}">${escape(cell).replaceAll('\n', '<br>')}</${name}>`);
    return `<tr>${cells.join('')}</tr>`;
  };
  const head = rows.slice(0, headerRows).map((row) => rowHtml(row, true));
  const body = rows.slice(headerRows).map((row) => rowHtml(row, false));
  const group = (name: string, own: readonly string[]) =>
    own.length === 0 ? '' : `<${name}>${own.join('')}</${name}>`;
  return `${title}<table border="1" style="border-collapse:collapse">${group('thead', head)}${group('tbody', body)}</table>`;
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline }) => {
      const plain = escape(text);
      const marked = `${bold ? '<b>' : ''}${italic ? '<i>' : ''}${underline ? '<u>' : ''}${plain}`;
      return `${marked}${underline ? '</u>' : ''}${italic ? '</i>' : ''}${bold ? '</b>' : ''}`;
    })
    .join('');
}

function styleOf({ font, size, isBold }: Look): string {
  return `font-family:${font};mso-fareast-font-family:${font};font-size:${size / 2}pt;font-weight:${isBold ? 'bold' : 'normal'}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => entities[char]!);
}
