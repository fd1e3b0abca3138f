import { describe, expect, test } from 'vitest';
import { readContentsParts } from '../../../core/recognise/contents-parts.ts';
import { findContents } from '../../../core/recognise/find-contents.ts';
import { readLineLabels } from '../../../core/recognise/read-line-labels.ts';
import { labelled, line } from './recognise-text.ts';

function restOf(...texts: string[]): string[] {
  return findContents(labelled(...texts)).rest.map((piece) => (piece.type === 'line' ? piece.text : ''));
}

const body = [
  '一、总体要求',
  '以人为本，办好人民满意的教育。',
  '二、主要任务',
  '1.加强德育。落实立德树人。',
  '2.加强体育。每天一小时。',
];

describe('findContents', () => {
  test('takes a list under 目录 out', () => {
    expect(restOf('目 录', '一、总体要求', '二、主要任务', '云州市2026年教育工作要点', ...body)).toEqual([
      '云州市2026年教育工作要点',
      ...body,
    ]);
  });

  test('takes a list with page numbers out, behind dots, tabs or blanks', () => {
    expect(restOf('一、总体要求……1', '二、主要任务\t3', '三、保障措施 9', ...body)).toEqual(body);
  });

  test('takes a list out in which the codes of its page numbers stand', () => {
    const list = [
      '一、总体要求 PAGEREF _Toc101 \\h 1',
      '二、主要任务 PAGEREF _Toc102 \\h 3',
      '三、保障措施 PAGEREF _Toc103 \\h 9',
    ];
    expect(restOf(...list, ...body)).toEqual(body);
  });

  test('takes a list out whose dots make its lines long; a long line without them is text', () => {
    const dots = '.'.repeat(70);
    expect(restOf(`一、总体要求${dots}1`, `二、主要任务${dots} 3`, `三、保障措施${dots} 12`, ...body)).toEqual(body);
    const long = `一、${'加强学校建设'.repeat(12)}...1`;
    expect(restOf(long, long, long)).toEqual([long, long, long]);
  });

  test('takes a list out whose headings come again', () => {
    expect(
      restOf('一、总体要求', '二、主要任务', '1.加强德育', '2.加强体育', '云州市2026年教育工作要点', ...body),
    ).toEqual(['云州市2026年教育工作要点', ...body]);
  });

  test('does not run on into headings of the text that stand right behind it', () => {
    const text = ['一、总体要求', '二、主要任务', '1.加强德育。落实立德树人。'];
    expect(restOf('目录', '一、总体要求', '二、主要任务', '1.加强德育', '云州市2026年教育工作要点', ...text)).toEqual([
      '云州市2026年教育工作要点',
      ...text,
    ]);
  });

  test('a list of titles ends where the first of them stands above its own heading', () => {
    const text = ['云州市2026年教育工作要点', '一、总体要求', '1.加强德育。落实立德树人。'];
    const list = ['目录', '1.云州市2026年教育工作要点……1', '2.云江县2026年教育工作要点……9'];
    expect(restOf(...list, ...text)).toEqual(text);
  });

  test('takes what Word marks as contents, and nothing behind it', () => {
    const styled = readLineLabels([
      line('一、总体要求\t1', { style: 'TOC 1' }),
      line('二、主要任务\t2', { style: 'toc 1' }),
      line('（一）德育\t2', { style: 'toc 2' }),
      line('一、总体要求', { style: 'heading 1' }),
      line('正文。'),
    ]);
    expect(findContents(styled).rest).toHaveLength(2);
  });

  test('an outline without text is no contents list', () => {
    const outline = ['云州市2026年教育工作要点', '一、总体要求', '二、主要任务', '1.加强德育', '2.加强体育'];
    expect(restOf(...outline)).toEqual(outline);
  });
});

describe('readContentsParts', () => {
  const partsOf = (...texts: string[]): { titles: readonly string[]; lists: string[][] } => {
    const { titles, lists } = readContentsParts(findContents(labelled('目录', ...texts, '正文。')).contents);
    return { titles, lists: lists.map((list) => list.map((entry) => entry.text)) };
  };

  test('reads the titles of a compilation, glued page numbers and broken lines included', () => {
    expect(
      partsOf('1.', '云州市教育局2026年工作要点 2', '2.青川县教育局2026年工作要点19', '3.白水县2026年教育工作计划 24')
        .titles,
    ).toEqual(['云州市教育局2026年工作要点', '青川县教育局2026年工作要点', '白水县2026年教育工作计划']);
  });

  test('begins a list where the numbers begin anew', () => {
    expect(
      partsOf('一、甲', '1.乙', '2.丙', '二、丁', '3.戊', '1.己', '2.庚', '（一）辛', '1.壬', '一、癸').lists,
    ).toEqual([['甲', '乙', '丙', '丁', '戊'], ['己', '庚'], ['辛', '壬'], ['癸']]);
  });
});

test('headings of chapters that name a year are no titles of documents', () => {
  const titlesOf = (...texts: string[]): readonly string[] =>
    readContentsParts(findContents(labelled('目录', ...texts, '云州市政府工作报告')).contents).titles;
  expect(titlesOf('一、2025年工作总结', '二、2026年工作安排', '三、自身建设')).toEqual([]);
  expect(titlesOf('1.云州市2026年教育工作要点', '2.云江县教育工作要点', '3.白水县2026年工作计划')).toHaveLength(3);
  expect(titlesOf('1.2026年云州市教育工作要点', '2.云江县2026年教育工作要点')).toEqual([
    '2026年云州市教育工作要点',
    '云江县2026年教育工作要点',
  ]);
});
