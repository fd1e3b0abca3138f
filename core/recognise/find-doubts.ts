import type { Entry } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import type { Line, Piece } from './line.ts';
import { notice, remark } from './notices.ts';
import type { Remark } from './notices.ts';
import { findMasks } from './cleaning/masked-names.ts';
import { countStraightQuotes } from './cleaning/punctuation.ts';

/** What a user should look at in the text of one document, beyond its numbers. */
export function findDoubts(pieces: readonly Piece[], preamble: readonly Piece[]): Remark[] {
  const lines = pieces.filter((piece): piece is Line => piece.type === 'line');
  return [...placeholders(lines), ...straightQuotes(lines), ...lostStart(preamble), ...cutEnd(pieces)];
}

/** Names taken out of a published text; they must be filled in, never go out as they are. */
function placeholders(lines: readonly Line[]): Remark[] {
  let count = 0;
  let first: { line: Line; words: string; at: number } | undefined;
  for (const line of lines) {
    const found = findMasks(line.text);
    if (found[0]) first ??= { line, ...found[0] };
    count += found.length;
  }
  if (!first) return [];
  const { line, words, at } = first;
  const message = `有 ${count} 处名称被隐去（${words}），定稿前请逐处填写。`;
  return [remark(notice('placeholder', message, around(line.text, at)), line.at)];
}

function straightQuotes(lines: readonly Line[]): Remark[] {
  const line = lines.find(({ text }) => text.includes('"'));
  if (!line) return [];
  const count = lines.reduce((sum, { text }) => sum + countStraightQuotes(text), 0);
  const message = `有 ${count} 个直引号（"），公文应使用弯引号“”，请核对。`;
  return [remark(notice('straight-quotes', message, around(line.text, line.text.indexOf('"'))), line.at)];
}

/** A first paragraph that begins in the middle of a sentence. */
function lostStart(preamble: readonly Piece[]): Remark[] {
  const first = preamble[0];
  if (first?.type !== 'line') return [];
  const opening = /^([^，。；：、]{1,3})，/u.exec(first.text)?.[1];
  const isCut =
    /^[，。；：、）》”’]/u.test(first.text) ||
    (opening !== undefined && !/^(?:为此|为了|现在|当前|今年|近年|同时|目前|首先|\d)/u.test(opening));
  if (!isCut) return [];
  return [remark(notice('lost-start', '开头像是从句子中间开始的，前面可能缺了内容，请核对。', first.text), first.at)];
}

/** A last paragraph that ends without any mark. */
function cutEnd(pieces: readonly Piece[]): Remark[] {
  const last = pieces.at(-1);
  if (last?.type !== 'line' || last.text.length < 40 || /[。！？；：…”）》\d.!?]$/u.test(last.text)) return [];
  return [remark(notice('cut-end', '结尾停在句子中间，后面可能缺了内容，请核对。', last.text.slice(-30)), last.at)];
}

/** Headings of the contents list that the text has not, or has otherwise. */
export function compareWithContents(entries: readonly Entry[], contents: readonly Entry[]): Remark[] {
  if (entries.length === 0 || contents.length === 0) return [];
  const inText = new Set([...walkEntries(entries)].map(({ entry }) => entry.heading));
  const missing = [...walkEntries(contents)].filter(({ entry }) => !inText.has(entry.heading));
  if (missing.length === 0) return [];
  const names = missing.slice(0, 3).map(({ entry }) => `“${entry.heading}”`);
  return [
    notice(
      'text-missing',
      `目录里有 ${missing.length} 个标题在正文中找不到，如${names.join('、')}，正文可能不完整。`,
      missing[0]!.entry.heading ?? '',
    ),
  ];
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at + 25);
}
