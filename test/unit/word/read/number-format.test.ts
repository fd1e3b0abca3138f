import { expect, test } from 'vitest';
import { formatListNumber } from '../../../../core/word/read/number-format.ts';

test.each([
  ['chineseCounting', '一', '十', '二十一', '一百零五'],
  ['chineseCountingThousand', '一', '十', '二十一', '一百零五'],
  ['japaneseCounting', '一', '十', '二十一', '一百零五'],
  ['ideographDigital', '一', '一〇', '二一', '一〇五'],
  ['chineseLegalSimplified', '壹', '拾', '贰拾壹', '壹佰零伍'],
  ['ideographTraditional', '甲', '癸', '21', '105'],
  ['decimalEnclosedCircle', '①', '⑩', '21', '105'],
  ['decimalZero', '01', '10', '21', '105'],
  ['lowerLetter', 'a', 'j', 'u', 'aaaaa'],
  ['upperRoman', 'I', 'X', 'XXI', 'CV'],
  ['decimalFullWidth', '1', '10', '21', '105'],
  ['none', '', '', '', ''],
])('%s', (format, ...expected) => {
  expect([1, 10, 21, 105].map((value) => formatListNumber(format, value))).toEqual(expected);
});

test('numbers outside a format are written in figures', () => {
  expect(formatListNumber('chineseCounting', 0)).toBe('零');
  expect(formatListNumber('chineseCounting', 123456)).toBe('123456');
  expect(formatListNumber('upperRoman', 0)).toBe('0');
  expect(formatListNumber('upperLetter', 0)).toBe('0');
});
