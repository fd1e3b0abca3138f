import type { SourceBlock, SourceParagraph, SourceRun } from '../recognise/source.ts';
import { readEmphasis } from './read-emphasis.ts';

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/u;
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const fence = /^ {0,3}(```+|~~~+)/u;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/u;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const bullet = /^\s*[-*+][ \t]+(?=\S)/u;

/** Whether a text is Markdown: it has a heading with #, or a table with its rule. Anything else reads the same as plain text. */
export function isMarkdown(text: string): boolean {
  if (/^ {0,3}#{1,6}[ \t]+\S/mu.test(text)) return true;
  return /^\s*\|.*\|\s*\r?\n\s*\|?\s*:?-{3,}:?\s*\|/mu.test(text);
}

/**
 * Reads Markdown into source paragraphs and tables: headings with their level, dash items, tables, bold and italic. Each line
 * stays a paragraph, since Chinese authors break lines where paragraphs end. Stops one past the limit.
 */
export function readMarkdown(text: string, limit = Infinity): SourceBlock[] {
  const lines = withoutFrontMatter(text.split(/\r\n|[\n\v\r\u2028\u2029\u0085]/u));
  const blocks: SourceBlock[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length && blocks.length <= limit; at += 1) {
    const line = lines[at]!;
    if (fence.test(line)) isCode = !isCode;
    else if (isCode) {
      if (line.trim() !== '') blocks.push({ type: 'paragraph', text: line });
    } else if (line.includes('|') && tableRule.test(lines[at + 1] ?? '') && lines[at + 1]!.includes('|')) {
      const rows = readTable(lines, at);
      blocks.push({ type: 'table', rows, headerRows: 1 });
      at += rows.length;
    } else {
      const below = underline.exec(lines[at + 1] ?? '')?.[1];
      const level = below !== undefined && isPlain(line) ? (below.startsWith('=') ? 1 : 2) : undefined;
      const block = readLine(line, level);
      if (block) blocks.push(block);
      if (level !== undefined) at += 1;
    }
  }
  return blocks;
}

/** Settings between two rules at the top are none of the text. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines;
  const end = lines.findIndex((line, index) => index > 0 && index < 60 && line.trim() === '---');
  return end > 0 && lines.slice(1, end).every((line) => /^(?:[\w-]+:|\s|$)/u.test(line)) ? lines.slice(end + 1) : lines;
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && !heading.test(line) && !bullet.test(line) && !rule.test(line) && !line.includes('|');
}

function readLine(line: string, level: number | undefined): SourceParagraph | null {
  if (line.trim() === '' || (level === undefined && rule.test(line))) return null;
  const marked = heading.exec(line);
  const outlineLevel = marked ? marked[1]!.length : level;
  const isItem = outlineLevel === undefined && bullet.test(line);
  const content = (marked ? marked[2]! : line.replace(bullet, '')).replace(/^(?:\s*>)+[ \t]?/u, '');
  const runs = readEmphasis(content);
  const shown = runs.map(({ text }) => text).join('');
  if (shown.trim() === '') return null;
  return {
    type: 'paragraph',
    text: shown,
    runs,
    ...(outlineLevel !== undefined && { outlineLevel, style: `heading ${outlineLevel}` }),
    ...(isItem && { autoLabel: '•' }),
    ...(isBold(runs) && { bold: true }),
  };
}

function isBold(runs: readonly SourceRun[]): boolean {
  return runs.length > 0 && runs[0]!.bold === true;
}

function readTable(lines: readonly string[], from: number): string[][] {
  const head = cellsOf(lines[from]!);
  const rows = [head];
  for (let at = from + 2; at < lines.length && lines[at]!.includes('|'); at += 1) {
    const cells = cellsOf(lines[at]!);
    rows.push(head.map((_, column) => cells[column] ?? ''));
  }
  return rows;
}

function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) =>
    readEmphasis(
      cell
        .trim()
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/giu, '\n'),
    )
      .map(({ text }) => text)
      .join(''),
  );
}
