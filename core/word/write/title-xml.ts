import { standardSetup, type PageSetup } from '../page-setup.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { widthInCharacters } from './text-width.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** Characters of the title on one line: 20 of 22 pt in 156 mm. */
function titleLineLength({ textWidth, style }: PageSetup): number {
  return Math.floor(textWidth / (style.looks.title.size * 20));
}

const standardLength = titleLineLength(standardSetup);
const plain = plainContext();

const openers = '“‘《〈（(';
const closers = '”’》〉）)';

/** A title as one paragraph; a long one is broken where its phrases end. */
export function titleXml(
  style: string,
  title: string,
  context: WriteContext = plain,
  mark: string | null = null,
): string {
  if (title === '') return '';
  const lines = breakTitle(title, titleLineLength(context.setup));
  return paragraphXml(style, context.mark(mark, '') + runXml(lines.join('\n')));
}

/**
 * Breaks a title that is too long for one line (GB/T 9704-2012 7.3.1: 词意完整，排列对称，长短适宜): between words, not inside
 * a pair of marks if it can be helped, never before 的, and so that the lines are of about the same length. A title that
 * cannot be broken stays whole.
 */
export function breakTitle(title: string, limit = standardLength): string[] {
  const width = widthInCharacters(title);
  if (width <= limit) return [title];
  const lineCount = Math.ceil(width / (limit - 1));
  const places = [...findBreaks(title), { at: title.length, cost: 0 }];
  let reached: Layout[] = [{ lines: [], end: 0, cost: 0 }];
  for (let line = 1; line <= lineCount; line += 1) {
    const isLast = line === lineCount;
    reached = (isLast ? places.slice(-1) : places).flatMap(({ at, cost }) => {
      const ways = reached.flatMap((layout) => {
        if (at <= layout.end || at - layout.end > 2 * limit) return [];
        const text = title.slice(layout.end, at);
        const length = widthInCharacters(text);
        if (length > limit) return [];
        const total = layout.cost + cost + (length - width / lineCount) ** 2;
        return { lines: [...layout.lines, text], end: at, cost: total };
      });
      return ways.length === 0 ? [] : [ways.reduce((best, way) => (way.cost < best.cost ? way : best))];
    });
  }
  return [...(reached[0]?.lines ?? [title])];
}

/** The best way found so far to set the title up to `end`. */
interface Layout {
  readonly lines: readonly string[];
  readonly end: number;
  readonly cost: number;
}

/** Where a line may end, with what it costs to end it there. */
function findBreaks(title: string): { at: number; cost: number }[] {
  const breaks: { at: number; cost: number }[] = [];
  let depth = 0;
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const startsWithMark = closers.includes(segment[0]!) || /^[的、，。：；]/u.test(segment);
    if (index > 0 && !startsWithMark && !openers.includes(title[index - 1]!)) {
      breaks.push({ at: index, cost: costOfBreak(title, index) + (depth > 0 ? 40 : 0) });
    }
    for (const char of segment) depth += openers.includes(char) ? 1 : closers.includes(char) ? -1 : 0;
  }
  return breaks;
}

/** Behind 关于印发 and before 《 a line ends best; before 市 the name of a place may go on that the dictionary lacks. */
function costOfBreak(title: string, at: number): number {
  if (/[省市县区]/u.test(title[at]!)) return 12;
  return title[at] === '《' || /(?:关于印发|关于|年|局|府|会)$/u.test(title.slice(0, at)) ? 0 : 4;
}
