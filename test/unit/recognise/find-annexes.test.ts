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

  test('a name on the line below 附件： only mentions the page that has it', () => {
    const mention = ['正文。', '附件：', '重点任务分工表'];
    expect(annexesOf(...labelled(...mention, '附件', '重点任务分工表'), table)).toEqual({
      annexes: [['重点任务分工表', ['表']]],
      rest: ['正文。'],
    });
    expect(annexesOf(...labelled(...mention, '附件', '任务清单'), table).annexes).toEqual([
      ['重点任务分工表', []],
      ['任务清单', ['表']],
    ]);
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

  test('one of the list without a page is not lost, whatever stands on the page of another', () => {
    const list = ['正文。', '附件：1.分工表', '2.名单', '3.地图'];
    expect(annexesOf(...labelled(...list, '附件1', '分工表', '说明。')).annexes).toEqual([
      ['分工表', ['说明。']],
      ['名单', []],
      ['地图', []],
    ]);
    const words = ['名词解释', '（1）三送：送政策、送岗位、送服务。'];
    expect(annexesOf(...labelled('正文。', '附件：分工表', ...words)).annexes).toEqual([
      ['名词解释', words.slice(1)],
      ['分工表', []],
    ]);
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

  test.each([
    ['名 词 解 释', '名词解释'],
    ['附：《政府工作报告》有关名词解释', '《政府工作报告》有关名词解释'],
    ['有关术语注释', '有关术语注释'],
  ])('the list of words behind a report: %s', (heading, title) => {
    const words = ['[1]“一核两翼”：云州主城区和两个新城。', '（2）三送：送政策、送岗位、送服务。'];
    expect(annexesOf(...labelled('一、总体要求', '正文。', heading, ...words))).toEqual({
      annexes: [[title, words]],
      rest: ['一、总体要求', '正文。'],
    });
  });

  test('an annex that is a list of words is one annex', () => {
    expect(annexesOf(...labelled('正文。', '附件', '名词解释', '[1]三送：送政策。')).annexes).toEqual([
      ['名词解释', ['[1]三送：送政策。']],
    ]);
  });

  test('a part on words in the middle of a text is none', () => {
    const texts = ['一、总体要求', '名词解释', '三送：送政策、送岗位、送服务。', '二、主要任务'];
    expect(annexesOf(...labelled(...texts))).toEqual({ annexes: [], rest: texts });
    expect(annexesOf(...labelled('正文。', '名词解释')).annexes).toEqual([]);
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
