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

/** A Latin word or a number, with what may stand inside of it: 1.26, well-being, 98%. */
const latinWord = /[A-Za-z0-9À-ɏ]+(?:[.,:%'’-][A-Za-z0-9À-ɏ]+)*%?/gu;

/**
 * Length of a text as drafters count it: Han characters, punctuation and symbols one each, a Latin word or a number one,
 * white space none. This is the count that Word and WPS call 字数. Quick enough to be asked of a whole plan at once.
 */
export function countWords(text: string): number {
  const words = text.match(latinWord);
  const rest = words ? text.replaceAll(latinWord, '') : text;
  let count = words?.length ?? 0;
  for (let index = 0; index < rest.length; index += 1) {
    const unit = rest.charCodeAt(index);
    if (isEastAsian(unit) || !isSpaceOrSecondHalf(unit)) count += 1;
  }
  return count;
}

/** Han characters and full-width marks, which need no closer look. */
function isEastAsian(unit: number): boolean {
  return (unit > 0x3000 && unit < 0xd800) || (unit > 0xfeff && unit < 0xffff);
}

/** White space, or the second of the two code units of one character. */
function isSpaceOrSecondHalf(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || /\s/u.test(String.fromCharCode(unit));
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
