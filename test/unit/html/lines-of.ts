import { readHtml } from '../../../core/html/read-html.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';

/** The blocks of a page; fails where it is refused. */
export function blocksOf(html: string): readonly SourceBlock[] {
  const read = readHtml(html);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value;
}

/** One line a block: `label|text` of a paragraph, the rows of a table with `¦` between cells. */
export function linesOf(html: string): string[] {
  return blocksOf(html).map((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.join('¦')).join(' / ')
      : block.autoLabel === undefined
        ? block.text
        : `${block.autoLabel}|${block.text}`,
  );
}
