import { cutLine, isDecided, joinLines, wideBlank } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { isSetApart, lineBegin } from './hard-wraps.ts';

/** Fewer lines than this, or less text, prove nothing. */
const MIN_LINES = 30;
const MIN_LENGTH = 1500;
/** Running text has a comma in fewer characters than this. */
const CHARACTERS_PER_COMMA = 100;
/** Share of the lines that must end without any mark, and of those that begin at the margin and of those that are indented. */
const MIN_BARE = 0.9;
const MIN_SHARE = 0.1;

/** What becomes of one line; its full stop is known with the line behind it. */
type Change = { -readonly [Key in keyof CleaningChange]: CleaningChange[Key] };

const bareEnd = /[\u3400-\u9fff\d%％‰℃）”》]$/u;
const indented = /^(?:[ \u00a0]*\u3000{2}| {2,})/u;
const paragraphGap = new RegExp(wideBlank, 'gu');
/** Has no text in its own paragraph. */
const chapter = /^第[一二三四五六七八九十百\d]{1,4}(?:部分|[章节编篇])/u;
const date = /^[\d０-９〇○零一二三四五六七八九]{4}年.{1,6}日$/u;

/**
 * Gives a text its full stops again in which each of them was made a line end, as collectors of texts do: old plans with one
 * sentence to a line. Where the evidence is clear (a long running text without any 。, nearly no line with a mark at its
 * end, some lines indented and others not) a line that is not indented goes on in the paragraph of the indented one above
 * it, behind a 。, and an indentation inside a line begins a paragraph. What begins with a number stays alone.
 */
export function joinSentenceLines(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  if (!isBrokenAtSentences(pieces)) return { pieces: [...pieces], changes: [] };
  const changes: Change[] = [];
  const joined: Piece[] = [];
  const signature = startOfSignature(pieces);
  /** Whether the last line may go on, and whether it is surely running text. */
  let [isOpen, isText] = [false, false];
  const close = (): void => {
    const last = joined.at(-1);
    if (!isOpen || last?.type !== 'line' || !bareEnd.test(last.text) || !(isText || isSentenceAlone(last))) return;
    changes.at(-1)!.after += '。';
    joined[joined.length - 1] = withFullStop(last);
  };
  pieces.forEach((piece, index) => {
    if (piece.type === 'table' || isDecided(piece) || isSetApart(piece) || index >= signature) {
      close();
      joined.push(piece);
      isOpen = false;
      return;
    }
    const above = joined.at(-1);
    const isInner = indented.test(piece.source.text);
    const mayGoOn = isOpen && above?.type === 'line' && !isInner && !lineBegin.test(piece.text);
    const [first, ...others] = cutAtGaps(piece) as [Line, ...Line[]];
    const after = [first, ...others].map(({ text }) => text).join('\n');
    if (mayGoOn && !chapter.test(above.text)) {
      const between = bareEnd.test(above.text) ? '。' : '';
      changes.at(-1)!.before += '\n';
      changes.at(-1)!.after += between;
      joined[joined.length - 1] = joinLines(above, first, between);
      joined.push(...others);
      isText = true;
    } else {
      close();
      joined.push(first, ...others);
      isOpen = mayGoOn || isInner || piece.text.includes('，');
      isText = others.length > 0;
    }
    changes.push({ step: 'sentenceLines', source: piece.at, before: piece.text, after });
  });
  close();
  return { pieces: joined, changes: changes.filter(({ before, after }) => before !== after) };
}

function isBrokenAtSentences(pieces: readonly Piece[]): boolean {
  let [lines, length, commas, bare, inner] = [0, 0, 0, 0, 0];
  for (const piece of pieces) {
    if (piece.type === 'table') continue;
    if (piece.text.includes('。')) return false;
    lines += 1;
    length += piece.text.length;
    commas += piece.text.split('，').length - 1;
    if (bareEnd.test(piece.text)) bare += 1;
    if (indented.test(piece.source.text)) inner += 1;
  }
  const share = Math.min(inner, lines - inner) / lines;
  const isLong = lines >= MIN_LINES && length >= MIN_LENGTH;
  return isLong && commas * CHARACTERS_PER_COMMA >= length && bare >= lines * MIN_BARE && share >= MIN_SHARE;
}

/** The date at the end and the name above it are no sentences. */
function startOfSignature(pieces: readonly Piece[]): number {
  const at = pieces.findLastIndex((piece) => piece.type === 'line' && date.test(piece.text));
  return at >= pieces.length - 3 && at > 0 ? at - 1 : pieces.length;
}

/** A line without a number and with a comma says something; a heading has its number, or no comma. */
function isSentenceAlone({ text }: Line): boolean {
  return text.includes('，') && !lineBegin.test(text);
}

function withFullStop({ runs, ...line }: Line): Line {
  return { ...line, text: `${line.text}。`, ...(runs && { runs: [...runs, { text: '。' }] }) };
}

/** A line in parts where an indentation stands inside it; columns of figures stay together. */
function cutAtGaps(line: Line): Line[] {
  if (!line.text.split(paragraphGap).every((part) => /[\u3400-\u9fff]/u.test(part))) return [line];
  const starts = [...line.text.matchAll(paragraphGap)].map((gap) => gap.index + gap[0].length);
  return starts.length === 0 ? [line] : cutLine(line, starts);
}
