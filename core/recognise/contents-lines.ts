import type { Line } from './line.ts';
import { isDecided, textBehindLabel } from './line.ts';
import { isTitleOfPlan } from './title-words.ts';

/** A line of a contents list: label and text without the page number. */
export interface ContentsLine {
  readonly line: Line;
  /** Behind the label, without page number. */
  readonly text: string;
  readonly hasPage: boolean;
  readonly isTitle: boolean;
}

/** Longest heading that a contents list holds. */
const MAX_LENGTH = 60;
/** Dots up to a page number make a line of any length. */
const leader = /[.．·…]{3}\s*\d{1,4}$/u;

/** Whether a line only says that a contents list begins. */
export function isContentsMark(text: string): boolean {
  return /^目\s*[录次]$/u.test(text);
}

/** Whether a word processor says that a line belongs to a contents list. */
export function hasContentsStyle(line: Line): boolean {
  return line.source.style !== undefined && /^(?:toc|目录)\s*\d*$/iu.test(line.source.style);
}

/** Whether a line ends in dots and a page number: it belongs to a contents list, and no text goes on from it. */
export function endsInLeader(text: string): boolean {
  return leader.test(text.slice(-MAX_LENGTH / 4));
}

/** Reads a line that could stand in a contents list; null for anything that is text. */
export function readContentsLine(line: Line): ContentsLine | null {
  const bare = withoutFieldCode(line.text);
  const isLong = bare.length > MAX_LENGTH && !endsInLeader(bare);
  if (isLong || isDecided(line) || /[。；，：！？;]$/u.test(line.text)) return null;
  const whole = withoutFieldCode(textBehindLabel(line));
  // Behind dots, a tab or a blank any number is a page; glued to the title of a plan it is one as well.
  const spaced = /^(.*?\S)\s*(?:[.．·…]{2,}\s*|\t\s*|[ \u3000]+)(\d{1,4})$/u.exec(whole);
  const glued = spaced ? null : /^(.*\D)(\d{1,3})$/u.exec(whole);
  const hasPage = spaced !== null || (glued !== null && isTitleOfPlan(glued[1]!));
  const text = hasPage ? (spaced ?? glued)![1]!.replace(/[.．·…\s]+$/u, '') : whole;
  if (text.length > MAX_LENGTH) return null;
  const isTitle = isTitleOfPlan(text);
  if (!line.label && !hasPage && !isTitle && !isContentsMark(line.text) && !hasContentsStyle(line)) return null;
  // A heading with its 。 and something behind it is an entry of the text.
  return text.includes('。') ? null : { line, text, hasPage, isTitle };
}

/** `总体要求 PAGEREF _Toc123 \h 2`: what a word processor finds the page number with. */
function withoutFieldCode(text: string): string {
  return text.includes('_Toc') ? text.replace(/\s*(?:PAGEREF|HYPERLINK\s+\\l)\s+"?_Toc\w+"?(?:\s+\\h)?/gu, ' ') : text;
}

/** What a heading is compared by. */
export function headingKey(text: string): string {
  return text
    .replace(/[\s。]+$/u, '')
    .normalize('NFKC')
    .replace(/\s+/gu, '');
}
