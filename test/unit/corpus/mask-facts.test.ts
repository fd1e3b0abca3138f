import { expect, test } from 'vitest';
import { endsInNumber, FACT, maskFacts, placeNamesOf } from '../../../core/corpus/mask-facts.ts';

const shown = (text: string, names: string[] = []) => maskFacts(text, names).replaceAll(FACT, '□');

test.each([
  ['2026年新建学校12.5万平方米，覆盖率98.6%', '□年新建学校□万平方米，覆盖率□'],
  ['开展第三批试点，办好第28届推普周', '开展第□批试点，办好第□届推普周'],
  ['学习党的二十大精神和二十届四中全会精神', '学习党的□大精神和□届□中全会精神'],
  ['完成“十四五”规划，落实《云州市办法（试行）》', '完成“□五”规划，落实《□》'],
  ['推进城乡一体化，建立三项机制，做到两个确保', '推进城乡一体化，建立三项机制，做到两个确保'],
])('%s', (text, masked) => {
  expect(shown(text)).toBe(masked);
});

test('names given are facts as well', () => {
  expect(shown('支持云州建设，办好云州市一中', ['云州市', '云州'])).toBe('支持□建设，办好□一中');
});

test.each([
  ['云州市教育局', ['云州市', '云州']],
  ['2025_云州市_工作要点', ['云州市', '云州']],
  ['教育局办公室', []],
])('places in the name %s', (name, places) => {
  expect(placeNamesOf(name)).toEqual(places);
});

test('a number may go on', () => {
  expect(endsInNumber('新建学校1')).toBe(true);
  expect(endsInNumber('新建学校12所')).toBe(false);
});
