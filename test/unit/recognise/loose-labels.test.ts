import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../core/recognise/line.ts';
import { readLooseLabel } from '../../../core/recognise/loose-labels.ts';
import { codesOf, labelled, outlineOf, recogniseText } from './recognise-text.ts';

test.each([
  ['〈一）指导思想', 'chineseParenthesized', 1],
  ['（ー〕指导思想', 'chineseParenthesized', 1],
  ['〔十二〕保障措施', 'chineseParenthesized', 12],
  ['㈢主要任务', 'chineseParenthesized', 3],
  ['—、总体要求', 'chineseComma', 1],
  ['二丶主要任务', 'chineseComma', 2],
  ['l.加强德育', 'arabicDot', 1],
  ['lO.加强德育', 'arabicDot', 10],
  ['１２．加强德育', 'arabicDot', 12],
  ['3·加强德育', 'arabicDot', 3],
  ['⑷加强德育', 'arabicParenthesized', 4],
  ['⒌加强德育', 'arabicDot', 5],
  ['一一坚持改革', 'bullet', 0],
  ['（-）指导思想', 'chineseParenthesized', 1],
  ['（三主要任务（试行）', 'chineseParenthesized', 3],
  ['C三)主要任务', 'chineseParenthesized', 3],
  ['_、总体要求', 'chineseComma', 1],
  ['二：主要任务', 'chineseComma', 2],
  ['三：2026年工作安排', 'chineseComma', 3],
  ['+、保障措施', 'chineseComma', 10],
  ['4：加强德育', 'arabicDot', 4],
  ['（二加强学校管理（牵头单位：教育局）', 'chineseParenthesized', 2],
])('%s', (text, style, value) => {
  expect(readLooseLabel(text)).toMatchObject({ style, value, isRegular: false });
});

test.each([
  '2026年工作',
  '1，274亿元',
  'Illustration',
  '一方面要加强',
  '（试行）',
  '——坚持',
  '-1.5%',
  '二：1',
  '4：30',
  '（二次征求意见稿）',
])('%s is none', (text) => {
  expect(readLooseLabel(text)).toBeNull();
});

function valuesOf(pieces: readonly Piece[]): (number | undefined)[] {
  return pieces.map((piece) => (piece.type === 'line' ? piece.label?.value : undefined));
}

describe('numbers that a scan has lost', () => {
  test('lead up to the next, or follow the last', () => {
    expect(valuesOf(labelled('、2026年工作安排', '二、加强管理。'))).toEqual([1, 2]);
    expect(valuesOf(labelled('、加强领导。', '、加强管理。', '三、加强保障。', '、加强督导。'))).toEqual([1, 2, 3, 4]);
  });

  test('a line that goes on from the one above is none', () => {
    const above = '推进学校、幼儿园、青少年宫、图书馆、文化馆、体育馆建设和改造';
    expect(valuesOf(labelled(above, '、档案馆建设。'))).toEqual([undefined, undefined]);
  });
});

test('a scan gives its outline with few words about it', () => {
  const items = Array.from(
    { length: 6 },
    (_, index) => `${index + 1}·加强第${'一二三四五六'[index]}类学校建设。落实任务。`,
  );
  const document = recogniseText(
    ['云州市2026年工作要点', '—、总体要求', '〈一）指导思想', '以人为本。', '（二〉主要任务', ...items].join('\n'),
  );
  expect(outlineOf(document.plan).map((text) => text.slice(0, 12))).toEqual(
    [
      '1 一、总体要求|',
      '  2 （一）指导思想|',
      '  2 （二）主要任务|',
      ...items.map((_, index) => `    3 ${index + 1}.加强第${'一二三四五六'[index]}`),
    ].map((text) => text.slice(0, 12)),
  );
  expect(codesOf(document)).toEqual(['number-irregular']);
});
