import type { Block, Entry, Paragraph, Plan, Run } from './schema.ts';

/** The characters of runs, one after the other. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Paragraph text, or the cells of a table joined by tabs and line ends. */
export function textOfBlock(block: Block): string {
  return block.type === 'paragraph' ? textOfRuns(block.runs) : block.rows.map((row) => row.join('\t')).join('\n');
}

/** A plain paragraph in one look. */
export function paragraphOf(id: string, text: string): Paragraph {
  return { type: 'paragraph', id, runs: text === '' ? [] : [{ text }] };
}

/**
 * Length of a text as drafters count it: Han characters, punctuation and symbols one each, a Latin word or a number one,
 * white space none. This is the count that Word and WPS call 字数.
 */
export function countWords(text: string): number {
  return text.match(/[A-Za-z0-9À-ɏ]+(?:[.,:%'’-][A-Za-z0-9À-ɏ]+)*%?|[^\sA-Za-z0-9À-ɏ]/gu)?.length ?? 0;
}

/** Words of an entry itself, without what is below it. */
export function wordsOfEntry(entry: Pick<Entry, 'heading' | 'body'>): number {
  return countWords(entry.heading ?? '') + wordsOfBlocks(entry.body);
}

/** Words of a run of blocks. */
export function wordsOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(textOfBlock(block)), 0);
}

/** The full title as printed: the title and, where there is one, its status in brackets. */
export function fullTitle(plan: Pick<Plan, 'title' | 'titleStatus'>): string {
  return plan.titleStatus ? `${plan.title}（${plan.titleStatus}）` : plan.title;
}
