import type { Dirt } from './dirt.ts';
import type { Random } from './random.ts';

const chapter = /^([一二三四五六七八九十]+)、/u;
const section = /^（([一二三四五六七八九十]+)）/u;
const item = /^(\d+)\./u;
const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u;

function each(name: string, change: (line: string, random: Random) => string): Dirt {
  return { name, apply: ({ title, lines }, random) => [title, ...lines].map((line) => change(line, random)) };
}

function whole(name: string, change: (lines: string[], random: Random) => string[]): Dirt {
  return { name, apply: ({ title, lines }, random) => change([title, ...lines], random) };
}

/** Cuts a text of lines in slices of equal length, each with its mark. */
function slices(lines: readonly string[], mark: (number: number) => string): string[] {
  const cut = lines.join('\n').match(/[^]{1,400}/gu)!;
  return cut
    .map((slice, index) => mark(index + 1) + slice)
    .join('\n')
    .split('\n');
}

/** Numbers, blanks and marks as scans, converters and careless typing leave them. */
export const furtherDirts: readonly Dirt[] = [
  whole('numbers alone on their lines', (lines) =>
    lines.flatMap((line) => {
      const label = numbered.exec(line)?.[0];
      return label === undefined ? [line] : [label, line.slice(label.length)];
    }),
  ),
  each('signs of a list before numbers', (line) => (numbered.test(line) ? `\uf0b7 ${line}` : line)),
  each('bold print before numbers', (line) => (numbered.test(line) ? line.replace(/^[^。]+/u, '**$&**') : line)),
  each('numbers without marks', (line) => line.replace(chapter, '$1').replace(item, '$1')),
  each('blanks for marks', (line) => line.replace(chapter, '$1 ').replace(item, '$1 ')),
  each('a mark too many', (line) => line.replace(section, '（$1）、').replace(item, '$1.、')),
  each('marks of scans', (line, random) =>
    line
      .replace(chapter, (_, number: string) => number + random.pick(['.', '，', '：', '丶', '。', ' 、']))
      .replace(section, (_, number: string) =>
        random.pick([`（${number}`, `${number}）`, `〔${number}〕`, `C${number})`]),
      )
      .replace(item, (_, number: string) => number + random.pick(['、', '．', ' .', '，', '·', '：'])),
  ),
  each('a blank between all characters', (line) => [...line].join(' ')),
  each('figures of full width', (line) =>
    line.replace(/[0-9.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ),
  each('points for full stops', (line) => line.replaceAll('。', '．')),
  each('folded points for full stops', (line) => line.replaceAll('。', '.')),
  each('blanks for the full stops of headings', (line) =>
    section.test(line) || item.test(line) ? line.replace(/^([^。%]{4,34})。(?=.)/u, '$1 ') : line,
  ),
  whole('doubled lines', (lines, random) => lines.flatMap((line) => (random.chance(0.3) ? [line, line] : [line]))),
  whole('slices in brackets', (lines) => slices(lines, (number) => `【${number}】`)),
  whole('slices with dots', (lines) => slices(lines, (number) => `${number}.`)),
  whole('chapters on one line', (lines) =>
    lines.reduce<string[]>((joined, line) => {
      if (joined.length < 2 || chapter.test(line)) return [...joined, line];
      return [...joined.slice(0, -1), `${joined.at(-1)} ${line}`];
    }, []),
  ),
  whole('a title set apart, an office and a date below', ([title, ...lines]) => [
    [...title!].join('　'),
    '云州市教育局',
    '2026年1月5日',
    ...lines,
  ]),
];
