import { spawnSync } from 'node:child_process';
import { widthInCharacters } from '../../../core/word/write/text-width.ts';

export interface Line {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Every word by itself, also where the text runs down. */
  readonly words: readonly Line[];
}

const MILLIMETRE = 72 / 25.4;
/** Words whose middles are nearer than this, in points, stand on one line. */
const SAME_LINE = 6;

/**
 * Measures the pages of a PDF that LibreOffice made of an export against GB/T 9704-2012: paper, text area, 22 lines of 28
 * characters, line pitch, page numbers at the outer corners. Says what is wrong, page by page; nothing where all holds.
 * Only pages after the first that are full of body text are measured for lines and characters.
 */
export function measurePages(pdf: Uint8Array): string[] {
  const pages = readPages(pdf);
  const full = pages.flatMap((page, index) => measureBody(page, index + 1));
  return [
    ...pages.flatMap((page, index) => [...measurePaper(page, index + 1), ...measureNumber(page, index + 1)]),
    ...full.flatMap(({ faults }) => faults),
    ...(full.length === 0 ? ['no page full of body text'] : []),
  ];
}

/** The lines of every page. */
export function readPages(pdf: Uint8Array): Page[] {
  const { stdout, status } = spawnSync('pdftotext', ['-bbox-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error('pdftotext failed');
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, content]) => {
      const words = readWords(content!);
      return { width: Number(width), height: Number(height), lines: readLines(words), words };
    },
  );
}

function readWords(page: string): Line[] {
  const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gsu;
  return [...page.matchAll(words)].map(([, left, top, right, bottom, text]) => ({
    middle: (Number(top) + Number(bottom)) / 2,
    left: Number(left),
    right: Number(right),
    text: decode(text!),
  }));
}

function readLines(words: readonly Line[]): Line[] {
  const rows: { middle: number; words: Line[] }[] = [];
  for (const word of words) {
    let row = rows.find((known) => Math.abs(known.middle - word.middle) < SAME_LINE);
    if (!row) rows.push((row = { middle: word.middle, words: [] }));
    row.words.push(word);
  }
  return rows
    .sort((one, other) => one.middle - other.middle)
    .map(({ middle, words: found }) => {
      found.sort((one, other) => one.left - other.left);
      return {
        middle,
        left: found[0]!.left,
        right: Math.max(...found.map(({ right }) => right)),
        text: found.map(({ text }) => text).join(''),
      };
    });
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const isPageNumber = ({ text }: Line) => /^[—-]\s*\d+\s*[—-]$/u.test(text.trim());
const isUpright = ({ width, height }: Page) => width < height;

function measurePaper(page: Page, number: number): string[] {
  const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
  const isA4 = Math.abs(short / MILLIMETRE - 210) < 1 && Math.abs(long / MILLIMETRE - 297) < 1;
  return isA4 ? [] : [`page ${number}: not A4`];
}

function measureNumber(page: Page, number: number): string[] {
  if (!isUpright(page)) return [];
  const line = page.lines.findLast(isPageNumber);
  if (!line) return [`page ${number}: no page number`];
  const fault = number % 2 === 1 ? 184 * MILLIMETRE - line.right - 14 : line.left - 28 * MILLIMETRE - 14;
  return Math.abs(fault) < 6 ? [] : [`page ${number}: page number ${fault.toFixed(0)} pt from its place`];
}

function measureBody(page: Page, number: number): { faults: string[] }[] {
  const lines = page.lines.filter((line) => !isPageNumber(line));
  if (number === 1 || !isUpright(page) || lines.length === 0) return [];
  const edge = Math.max(...lines.map(({ right }) => right));
  const full = lines.filter(({ left, right }) => edge - right < 9 && left < 28 * MILLIMETRE + 6);
  const reachesDown = lines.at(-1)!.middle > (37 + 225 - 16) * MILLIMETRE;
  if (full.length < 9 || !reachesDown) return [];
  const gaps = lines.slice(1).map(({ middle }, index) => middle - lines[index]!.middle);
  const pitch = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)]!;
  const left = Math.min(...full.map((line) => line.left)) / MILLIMETRE;
  const width = Math.max(...full.map((line) => line.right)) / MILLIMETRE - left;
  const top = (lines[0]!.middle - pitch / 2) / MILLIMETRE;
  const wrongLines = full.filter(({ text }) => Math.abs(widthInCharacters(text) - 28) > 1.5);
  const wrong = (what: string, isWrong: boolean) => (isWrong ? [`page ${number}: ${what}`] : []);
  return [
    {
      faults: [
        ...wrong(`${lines.length} lines`, lines.length !== 22),
        ...wrong(`${wrongLines.length} lines not of 28 characters`, wrongLines.length > full.length * 0.03),
        ...wrong(`pitch ${pitch.toFixed(2)} pt`, pitch < 28 || pitch > 29.5),
        ...wrong(`left ${left.toFixed(1)} mm`, Math.abs(left - 28) > 1),
        ...wrong(`width ${width.toFixed(1)} mm`, width < 153 || width > 157.5),
        ...wrong(`top ${top.toFixed(1)} mm`, Math.abs(top - 37) > 1.5),
      ],
    },
  ];
}
