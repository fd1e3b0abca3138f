import type { UnitRun } from './unit-diff.ts';

/** How good a place is for an edit to begin or end at. */
const SENTENCE_END = 5;
const MARK = 4;
const WORD_BORDER = 2;

const sentenceEnds = '\n。！？；';
const marksBehind = '，、：”’》〉）』」】〕—';
const openers = '“‘《〈（『「【〔';

/**
 * Moves each lone insertion or deletion to where a reader would put it: of all places that give the same texts, to one
 * at punctuation, else at the border of a word, else where it was. Where 、乙 or 乙、 could have been inserted into
 * 甲、丙, it is 乙、.
 */
export function settleEdits(runs: readonly UnitRun[]): UnitRun[] {
  const settled = runs.map((run) => ({ kind: run.kind, units: [...run.units] }));
  const borders = new WordBorders();
  for (let index = 1; index < settled.length; index += 1) {
    const [left, edit, right] = [settled[index - 1]!, settled[index]!, settled[index + 1]];
    if (edit.kind === 'kept' || left.kind !== 'kept' || (right && right.kind !== 'kept')) continue;
    const units = [...left.units, ...edit.units, ...(right?.units ?? [])];
    const start = bestStart(units, left.units.length, edit.units.length, borders);
    left.units = units.slice(0, start);
    edit.units = units.slice(start, start + edit.units.length);
    const rest = units.slice(start + edit.units.length);
    if (right) right.units = rest;
    else if (rest.length > 0) settled.push({ kind: 'kept', units: rest });
  }
  return settled.filter((run) => run.units.length > 0);
}

function bestStart(units: readonly string[], start: number, size: number, borders: WordBorders): number {
  let first = start;
  while (first > 0 && units[first - 1] === units[first + size - 1]) first -= 1;
  let last = start;
  while (last + size < units.length && units[last] === units[last + size]) last += 1;
  if (first === last) return start;
  const isBorder = borders.of(units, first, last + size);
  const scoreAt = (at: number) => scoreOfBorder(units, at, isBorder) + scoreOfBorder(units, at + size, isBorder);
  let best = start;
  for (let at = first; at <= last; at += 1) if (scoreAt(at) > scoreAt(best)) best = at;
  return best;
}

function scoreOfBorder(units: readonly string[], at: number, isBorder: ReadonlySet<number>): number {
  if (at === 0 || at === units.length) return SENTENCE_END;
  if (sentenceEnds.includes(units[at - 1]!)) return SENTENCE_END;
  if (marksBehind.includes(units[at - 1]!) || openers.includes(units[at]!)) return MARK;
  return isBorder.has(at) ? WORD_BORDER : 0;
}

/** Finds words with the segmenter of the platform, which knows Chinese; only asked where an edit can move at all. */
class WordBorders {
  static #segmenter: Intl.Segmenter | undefined;
  /** Units around the place that the segmenter sees, enough for it to tell words apart. */
  static readonly #MARGIN = 20;

  /** Indices of units before which a word begins, around a stretch. */
  of(units: readonly string[], from: number, to: number): Set<number> {
    WordBorders.#segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    const begin = Math.max(0, from - WordBorders.#MARGIN);
    const end = Math.min(units.length, to + WordBorders.#MARGIN);
    const wordStarts = new Set<number>();
    const text = units.slice(begin, end).join('');
    for (const { index } of WordBorders.#segmenter.segment(text)) wordStarts.add(index);
    const borders = new Set<number>();
    let offset = 0;
    for (let at = begin; at <= end; at += 1) {
      if (wordStarts.has(offset) || offset === text.length) borders.add(at);
      offset += units[at]?.length ?? 0;
    }
    return borders;
  }
}
