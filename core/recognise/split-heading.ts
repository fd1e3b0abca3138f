import { findHeadingEnd } from '../plan/heading.ts';
import type { HeadingForm } from '../plan/schema.ts';
import { textBehindLabel, wideBlank } from './line.ts';
import type { Line } from './line.ts';

/** How a labelled line falls into heading and body. */
export interface HeadingSplit {
  /** Null where the line is plain text. */
  readonly heading: string | null;
  readonly form: HeadingForm;
  /** Index in the text of the line at which the body begins; its length where there is none. */
  readonly bodyStart: number;
  /** The heading was cut off without any mark to go by. */
  readonly isGuess?: true;
}

/** What the decision needs to know besides the line. */
export interface HeadingContext {
  /** Lower entries, paragraphs or tables follow below. */
  readonly hasMore: () => boolean;
  /** Whether most entries of its level have a heading with text behind; only asked in doubt. */
  readonly isRunInUsual: () => boolean;
  /** In a Word file whose headings carry outline levels: whether this line is one. Undefined elsewhere. */
  readonly isMarkedHeading: boolean | undefined;
}

/** Longest heading, in characters; those of real plans have 4 to 35. */
const MAX_HEADING = 50;
/** A heading before text is shorter, or it is a sentence. */
const MAX_RUN_IN = 40;
/** Shortest heading before wide blanks. */
const MIN_BEFORE_BLANKS = 2;
/** Longest sentence ending in 。 that is still a heading when nothing follows it. */
const MAX_ALONE_WITH_STOP = 30;

/** Splits a labelled line at the first 。 outside quotation marks, if what stands before it reads like a heading. */
export function splitHeading(line: Line, context: HeadingContext): HeadingSplit {
  const text = textBehindLabel(line);
  const start = line.text.length - text.length;
  const none: HeadingSplit = { heading: null, form: 'alone', bodyStart: start };
  const decided = line.choice?.kind === 'entry' ? line.choice.headingEnd : undefined;
  if (decided !== undefined) return decidedHeading(line, start, decided);
  if (text === '' || context.isMarkedHeading === false) return none;
  const wide = text.includes('\u3000') || text.includes('\t') ? wideBlank.exec(text) : null;
  if (
    wide &&
    wide.index >= MIN_BEFORE_BLANKS &&
    wide.index <= MAX_RUN_IN &&
    !/[。；：]/u.test(text.slice(0, wide.index))
  )
    return { heading: text.slice(0, wide.index), form: 'runIn', bodyStart: start + wide.index + wide[0].length };
  const end = findHeadingEnd(text);
  if (end < 0) {
    const isHeading = context.isMarkedHeading ?? (text.length <= MAX_HEADING && !/[；，;,]$/u.test(text));
    return isHeading
      ? { heading: text, form: 'alone', bodyStart: line.text.length }
      : guessHeading(line, start, context);
  }
  const heading = text.slice(0, end - 1);
  const behind = text.slice(end);
  const bodyStart = start + end + (behind.length - behind.trimStart().length);
  if (behind.trim() === '') {
    const isHeading = context.isMarkedHeading ?? (context.hasMore() && heading.length <= MAX_ALONE_WITH_STOP);
    return isHeading
      ? { heading, form: 'aloneWithStop', bodyStart: line.text.length }
      : guessHeading(line, start, context);
  }
  if (context.isMarkedHeading ?? isLikeHeading(heading)) return { heading, form: 'runIn', bodyStart };
  return guessHeading(line, start, context);
}

/** The heading that the user chose, `length` characters of the text from `start` on. */
function decidedHeading(line: Line, start: number, length: number): HeadingSplit {
  const heading = line.text
    .slice(start, start + length)
    .trim()
    .replace(/。$/u, '');
  if (heading === '') return { heading: null, form: 'alone', bodyStart: start };
  const behind = line.text.slice(start + length).replace(/^[\s。]+/u, '');
  if (behind === '') return { heading, form: 'alone', bodyStart: line.text.length };
  return { heading, form: 'runIn', bodyStart: line.text.length - behind.length };
}

/** Whether a first sentence reads like a heading: short, not a list of clauses, without a target figure. */
export function isLikeHeading(sentence: string): boolean {
  if (sentence.length > MAX_RUN_IN || /[；：]/u.test(sentence) || /\d(?:\.\d+)?\s*[%％]/u.test(sentence)) return false;
  const clauses = sentence.split('，').length;
  return clauses <= 3 && sentence.length / clauses <= 25;
}

/** Whether a line, by itself, is a heading with text behind it. */
export function isRunIn(line: Line): boolean {
  const text = textBehindLabel(line);
  const end = findHeadingEnd(text);
  return end > 0 && text.slice(end).trim() !== '' && isLikeHeading(text.slice(0, end - 1));
}

/** Nouns that headings end with … */
const lastNouns =
  '教育|改革|机制|体系|体制|工作|建设|发展|管理|服务|能力|水平|质量|品质|力度|制度|保障|治理|监管|环境|队伍|工程|行动|计划|项目|融合|安全|素养|作用|格局|活力|效能|成果|基础';
/** … and verbs that sentences of plans begin with. */
const firstVerbs =
  '加强|强化|推进|推动|深化|深入|全面|持续|完善|健全|建立|坚持|落实|实施|开展|加快|构建|提升|鼓励|支持|统筹|优化|严格|扩大|巩固|加大|规范|引导|组织|充分|积极|大力|认真|着力|切实|围绕|聚焦|按照|以';

const seam = new RegExp(`(?<=${lastNouns})(?=${firstVerbs})`, 'gu');

/** A heading whose 。 was lost: cut where a noun that ends headings meets a verb that begins sentences. */
function guessHeading(line: Line, start: number, context: HeadingContext): HeadingSplit {
  const none: HeadingSplit = { heading: null, form: 'alone', bodyStart: start };
  const text = line.text.slice(start);
  // A chapter has a heading, whatever the others look like.
  if (text.length <= MAX_HEADING || !(line.label?.isChapter === true || context.isRunInUsual())) return none;
  const firstClause = /^[^，。；：]*/u.exec(text)![0];
  for (const match of firstClause.matchAll(seam)) {
    const heading = text.slice(0, match.index);
    if (heading.length > 30) break;
    if (heading.length < 4) continue;
    return { heading, form: 'runIn', bodyStart: start + match.index, isGuess: true };
  }
  return none;
}
