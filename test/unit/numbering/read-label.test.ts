import { describe, expect, test } from 'vitest';
import { readBareNumber, readBareNumeral, readLabel } from '../../../core/numbering/read-label.ts';

function look(text: string): string {
  const label = readLabel(text);
  return label ? `${label.style} ${label.value} [${label.printed}] ${label.rest}${label.isRegular ? '' : ' !'}` : '-';
}

describe('readLabel', () => {
  test.each([
    ['一、总体要求', 'chineseComma 1 [一、] 总体要求'],
    ['　　二十一、抓落实', 'chineseComma 21 [二十一、] 抓落实'],
    ['一. 总体要求', 'chineseComma 1 [一.] 总体要求 !'],
    ['三，抓落实', 'chineseComma 3 [三，] 抓落实 !'],
    ['（一）指导思想', 'chineseParenthesized 1 [（一）] 指导思想'],
    ['(十二)指导思想', 'chineseParenthesized 12 [(十二)] 指导思想'],
    ['（ 三 ） 指导思想', 'chineseParenthesized 3 [（ 三 ）] 指导思想'],
    ['1.抓落实', 'arabicDot 1 [1.] 抓落实'],
    ['1.2026年抓落实', 'arabicDot 1 [1.] 2026年抓落实'],
    ['10． 抓落实', 'arabicDot 10 [10．] 抓落实 !'],
    ['2 .抓落实', 'arabicDot 2 [2 .] 抓落实 !'],
    ['10、抓落实', 'arabicDot 10 [10、] 抓落实 !'],
    ['（1）抓落实', 'arabicParenthesized 1 [（1）] 抓落实'],
    ['(2) 抓落实', 'arabicParenthesized 2 [(2)] 抓落实'],
    ['3）抓落实', 'arabicParenthesized 3 [3）] 抓落实 !'],
    ['①抓落实', 'circled 1 [①] 抓落实'],
    ['㉑ 抓落实', 'circled 21 [㉑] 抓落实'],
    ['——坚持立德树人', 'bullet 0 [——] 坚持立德树人'],
    ['--坚持立德树人', 'bullet 0 [--] 坚持立德树人'],
    ['—— 坚持立德树人', 'bullet 0 [——] 坚持立德树人'],
    ['────坚持立德树人', 'bullet 0 [────] 坚持立德树人'],
    ['（一）、指导思想', 'chineseParenthesized 1 [（一）、] 指导思想 !'],
    ['(二). 指导思想', 'chineseParenthesized 2 [(二).] 指导思想 !'],
    ['1.、抓落实', 'arabicDot 1 [1.、] 抓落实 !'],
    ['二．2026 年工作安排', 'chineseComma 2 [二．] 2026 年工作安排 !'],
    ['一，2026年工作安排', 'chineseComma 1 [一，] 2026年工作安排 !'],
  ])('reads %j', (text, expected) => {
    expect(look(text)).toBe(expected);
  });

  test.each([
    '总体要求',
    '1.5万个学位',
    '12.5%的学校',
    '2026年工作要点',
    '一是抓落实',
    '一方面',
    '十五五规划',
    '（以下简称纲要）',
    '（2026年）',
    '0.抓落实',
    '———',
    '',
  ])('leaves %j alone', (text) => {
    expect(look(text)).toBe('-');
  });
});

describe('readBareNumber', () => {
  test('reads a number glued to a Han character, a quotation or a title', () => {
    expect(['27构建体系', '3“双减”行动', '4《纲要》落实'].map((text) => readBareNumber(text)?.value)).toEqual([
      27, 3, 4,
    ]);
    expect(readBareNumber('27 构建体系')).toMatchObject({ value: 27, printed: '27 ', rest: '构建体系' });
    expect(readBareNumber('27构建体系')).toMatchObject({ printed: '27', rest: '构建体系', isRegular: false });
  });

  test.each(['30所学校', '12个月', '3年内', '5月底前', '100名教师', '2026年', '8%', '6次', '0构建', '构建'])(
    'leaves %s alone',
    (text) => {
      expect(readBareNumber(text)).toBeNull();
    },
  );
});

describe('readBareNumeral', () => {
  test('reads Chinese numerals that have lost their mark', () => {
    const texts = ['三加强组织领导', '十二 健全机制', '一2026年工作安排', '四“双减”工作', '五全面推进', '六。保障措施'];
    expect(texts.map((text) => readBareNumeral(text)?.value)).toEqual([3, 12, 1, 4, 5, 6]);
    expect(readBareNumeral('十二 健全机制')).toMatchObject({ printed: '十二 ', rest: '健全机制', isRegular: false });
  });

  test.each([
    '一年来',
    '一是抓落实',
    '二要抓落实',
    '三全育人',
    '四个方面',
    '十四五规划',
    '三、落实',
    '一系列',
    '总体要求',
  ])('leaves %j alone', (text) => {
    expect(readBareNumeral(text)).toBeNull();
  });
});
