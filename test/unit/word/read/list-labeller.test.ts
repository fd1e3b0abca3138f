import { describe, expect, test } from 'vitest';
import type { SourceParagraph } from '../../../../core/recognise/source.ts';
import { readDocx } from '../../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { buildDocx, item, level, lists, p } from './docx-builder.ts';
import type { DocxParts } from './docx-builder.ts';

function labelsOf(parts: DocxParts): (string | undefined)[] {
  const read = readDocx(buildDocx(parts), inflateNatively);
  if (!read.ok) throw new Error(read.failure.message);
  return (read.value.value as readonly SourceParagraph[]).map((block) => block.autoLabel);
}

const chinese =
  level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

describe('labels of Word lists', () => {
  test('count by level and begin anew under a higher one', () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((depth) => item('某项', depth)).join('');
    expect(labelsOf({ body, numbering: lists(chinese) })).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  test('an empty paragraph in a list is counted though not shown', () => {
    const body = item('甲', 0) + item('', 0) + item('乙', 0);
    expect(labelsOf({ body, numbering: lists(chinese) })).toEqual(['一、', '三、']);
  });

  test('lvlRestart keeps a level running on, or restarts it only after a given level', () => {
    const running = chinese.replace('%3."/>', '%3."/><w:lvlRestart w:val="0"/>');
    const body = [0, 1, 2, 1, 2, 0, 2].map((depth) => item('某项', depth)).join('');
    expect(labelsOf({ body, numbering: lists(running) })).toEqual([
      '一、',
      '（一）',
      '1.',
      '（二）',
      '2.',
      '二、',
      '3.',
    ]);
    const byChapter = chinese.replace('%3."/>', '%3."/><w:lvlRestart w:val="1"/>');
    expect(labelsOf({ body, numbering: lists(byChapter) })).toEqual([
      '一、',
      '（一）',
      '1.',
      '（二）',
      '2.',
      '二、',
      '1.',
    ]);
  });

  test('lists that share a pattern continue, a start of its own begins a list anew', () => {
    const instances =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = item('甲', 0, 1) + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3);
    expect(labelsOf({ body, numbering: lists(chinese, instances) })).toEqual(['一、', '二、', '七、', '八、']);
  });

  test('names all levels, in figures where the level is legal', () => {
    const legal = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const plain = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2');
    const body = item('甲', 0) + item('乙', 0) + item('丙', 1);
    expect(labelsOf({ body, numbering: lists(legal) }).at(-1)).toBe('2.1');
    expect(labelsOf({ body, numbering: lists(plain) }).at(-1)).toBe('二.1');
  });

  test('a level that was skipped stands at its start', () => {
    expect(
      labelsOf({ body: item('甲', 1), numbering: lists(level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) }),
    ).toEqual(['1.1']);
  });

  test('bullets of symbol fonts are shown as one sign', () => {
    expect(labelsOf({ body: item('甲', 0), numbering: lists(level(0, 'bullet', '\uf0b7')) })).toEqual(['•']);
  });

  test('a style numbers its paragraphs at the level linked to it; a paragraph can leave the list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = lists(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
    );
    const body =
      p('甲', '<w:pStyle w:val="h1"/>') +
      p('乙', '<w:pStyle w:val="h2"/>') +
      p('丙', '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labelsOf({ body, styles, numbering })).toEqual(['一、', '（一）', undefined]);
  });

  test('a pattern can borrow the levels of a list style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="listStyle"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="listStyle"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1">${chinese}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    expect(labelsOf({ body: item('甲', 0) + item('乙', 1), styles, numbering })).toEqual(['一、', '（一）']);
  });

  test('a reference to a list that is not there gives no label', () => {
    expect(labelsOf({ body: item('甲', 0, 9), numbering: lists(chinese) })).toEqual([undefined]);
  });

  test('list numbers inside table cells stand before the text of the cell', () => {
    const body = `<w:tbl><w:tr><w:tc>${item('', 2)}</w:tc><w:tc>${p('事项')}</w:tc></w:tr></w:tbl>`;
    const read = readDocx(buildDocx({ body, numbering: lists(chinese) }), inflateNatively);
    expect(read.ok && read.value.value).toEqual([{ type: 'table', headerRows: 0, rows: [['1.', '事项']] }]);
  });
});
