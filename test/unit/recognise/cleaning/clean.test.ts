import { describe, expect, test } from 'vitest';
import { cleanBlocks } from '../../../../core/recognise/cleaning/clean.ts';
import { paragraph } from '../recognise-text.ts';
import type { Look } from '../recognise-text.ts';

function textsOf(text: string, look: Look = {}): string[] {
  return cleanBlocks([paragraph(text, look)], 'asPrinted').pieces.map((piece) =>
    piece.type === 'line' ? piece.text : '',
  );
}

describe('cleanBlocks', () => {
  test('trims blanks of every kind and takes invisible characters out', () => {
    expect(textsOf('\u3000\u3000一、\u200b总体\u00a0要求\ufeff  \u0007和 目标 ')).toEqual(['一、总体 要求 和 目标']);
  });

  test('makes a line of every line break, but not inside a title', () => {
    expect(textsOf('甲\n乙')).toEqual(['甲', '乙']);
    expect(textsOf('云州市教育局\n2026年工作要点', { style: 'Title' })).toEqual(['云州市教育局2026年工作要点']);
  });

  test('takes tags out, resolves entities, and drops what was nothing but tags', () => {
    expect(textsOf('<p id="x">落实&ldquo;双减&rdquo;&#65292;<br/>提质</p>')).toEqual(['落实“双减”，提质']);
    const { pieces, dropped } = cleanBlocks([paragraph('  1. <blockquote id="a"><rt></rt></blockquote>')], 'asPrinted');
    expect(pieces).toEqual([]);
    expect(dropped).toMatchObject([{ at: 0, text: '1. <blockquote id="a"><rt></rt></blockquote>' }]);
  });

  test('takes marks of bold print out, and reads entities that a filter has spoiled', () => {
    expect(textsOf('**一、总体要求**')).toEqual(['一、总体要求']);
    expect(textsOf('X8226;坚持X8220;双减X8221;')).toEqual(['•坚持“双减”']);
    expect(textsOf('1\\.加强\\[德育\\]')).toEqual(['1.加强[德育]']);
    expect(textsOf('C:\\计划\\要点.docx')).toEqual(['C:\\计划\\要点.docx']);
    expect(textsOf('注：带*的为必选，带**的为限选')).toEqual(['注：带*的为必选，带**的为限选']);
    expect(textsOf('XX市；X1000;型')).toEqual(['XX市；X1000；型']);
  });

  test('a wide blank of a web page is an indentation', () => {
    expect(textsOf('\u2003\u2003落实责任。')).toEqual(['落实责任。']);
  });

  test('a comparison is no tag', () => {
    expect(textsOf('师生比<1:12，占比>80%')).toEqual(['师生比<1:12，占比>80%']);
  });

  test('keeps runs in step with the text', () => {
    const runs = [{ text: '  前,', bold: true as const }, { text: '后 ' }];
    const { pieces } = cleanBlocks([paragraph('  前,后 ', { runs })], 'asPrinted');
    expect(pieces).toMatchObject([{ text: '前，后', runs: [{ text: '前，', bold: true }, { text: '后' }] }]);
  });

  test('leaves straight quotation marks unless told to pair them', () => {
    expect(textsOf('落实"双减"')).toEqual(['落实"双减"']);
    expect(cleanBlocks([paragraph('落实"双减"')], 'paired').pieces).toMatchObject([{ text: '落实“双减”' }]);
  });

  test('cleans the cells of tables', () => {
    const { pieces } = cleanBlocks(
      [{ type: 'table', headerRows: 1, rows: [['占比(%) ', '\u00a0\n甲,乙']] }],
      'asPrinted',
    );
    expect(pieces).toEqual([{ type: 'table', headerRows: 1, caption: null, rows: [['占比（%）', '甲，乙']], at: 0 }]);
  });
});
