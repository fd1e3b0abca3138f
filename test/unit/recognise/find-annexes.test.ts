import { describe, expect, test } from 'vitest';
import { findAnnexes } from '../../../core/recognise/find-annexes.ts';
import { findSignature } from '../../../core/recognise/find-signature.ts';
import type { Piece } from '../../../core/recognise/line.ts';
import { labelled } from './recognise-text.ts';

const table: Piece = { type: 'table', rows: [['甲']], headerRows: 0, caption: null, at: 0 };
const textsOf = (pieces: readonly Piece[]): string[] =>
  pieces.map((piece) => (piece.type === 'line' ? piece.text : '表'));

function annexesOf(...pieces: Piece[]): { annexes: [string, string[]][]; rest: string[] } {
  const { annexes, rest } = findAnnexes(pieces);
  return { annexes: annexes.map(({ title, pieces: body }) => [title, textsOf(body)]), rest: textsOf(rest) };
}

describe('findAnnexes', () => {
  test('a page with its title, named below the text', () => {
    expect(
      annexesOf(...labelled('正文。', '附件：重点任务分工表', '云州市教育局', '附件', '重点任务分工表'), table),
    ).toEqual({
      annexes: [['重点任务分工表', ['表']]],
      rest: ['正文。', '云州市教育局'],
    });
  });

  test('several pages', () => {
    const pieces = labelled('正文。', '附件：1.分工表', '2.名单', '附件1', '分工表', '说明。', '附件2', '名单', '组长');
    expect(annexesOf(...pieces)).toEqual({
      annexes: [
        ['分工表', ['说明。']],
        ['名单', ['组长']],
      ],
      rest: ['正文。'],
    });
  });

  test('a table right behind the name', () => {
    expect(annexesOf(...labelled('正文。', '附件：分工表'), table)).toEqual({
      annexes: [['分工表', ['表']]],
      rest: ['正文。'],
    });
  });

  test('an annex that is only named', () => {
    expect(annexesOf(...labelled('正文。', '附件：分工表。', '云州市教育局'))).toEqual({
      annexes: [['分工表', []]],
      rest: ['正文。', '云州市教育局'],
    });
  });

  test('the word in a sentence is no annex', () => {
    const texts = ['一、总体要求', '附件所列任务按时完成。', '附件1的任务由办公室负责。'];
    expect(annexesOf(...labelled(...texts))).toEqual({ annexes: [], rest: texts });
  });
});

describe('findSignature', () => {
  const signatureOf = (...texts: string[]): unknown[] => {
    const { issuer, issueDate, rest } = findSignature(labelled(...texts));
    return [issuer, issueDate, rest.length];
  };

  test('reads issuer and date off the end', () => {
    expect(signatureOf('正文。', '云州市教育局', '2026年1月5日')).toEqual(['云州市教育局', '2026年1月5日', 1]);
    expect(signatureOf('正文。', '云州市教育局 二〇二六年一月五日')).toEqual(['云州市教育局', '二〇二六年一月五日', 1]);
    expect(signatureOf('正文。', '2026年1月5日')).toEqual([null, '2026年1月5日', 1]);
  });

  test('leaves text that is none', () => {
    expect(signatureOf('正文。', '云州市教育局')).toEqual([null, null, 2]);
    expect(signatureOf('正文。', '1.完成时限', '2026年1月5日')).toEqual([null, '2026年1月5日', 2]);
  });
});
