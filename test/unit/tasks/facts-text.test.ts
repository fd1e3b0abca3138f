import { describe, expect, it } from 'vitest';
import { formatFacts, readFacts, splitList } from '../../../core/tasks/facts-text.ts';

const facts = {
  leadUnit: '规划财务科',
  supportingUnits: ['基础教育科', '各县（市、区）教育局'],
  deadline: '2026年9月底',
  targets: ['新建学校12所', '新增学位1.2万个'],
};
const written =
  '（牵头单位：规划财务科；配合单位：基础教育科、各县（市、区）教育局；完成时限：2026年9月底；量化指标：新建学校12所、新增学位1.2万个）';

describe('task facts in the text', () => {
  it('are written as a bracket and read from it again', () => {
    expect(formatFacts(facts)).toBe(written);
    expect(readFacts(`新建中小学校。${written}`)).toEqual({ facts, rest: '新建中小学校。' });
  });

  it('are read under the other names that offices use, with half-width marks', () => {
    expect(readFacts('抓好落实。(责任科室:组干科;完成时间:6月底)')).toEqual({
      facts: { leadUnit: '组干科', deadline: '6月底' },
      rest: '抓好落实。',
    });
  });

  it.each(['每个县（市、区）建成1个基地。', '支持中外合作办学（试点）', '没有括号。', '（责任单位：）'])(
    'are none where the bracket is part of the sentence: %s',
    (text) => {
      expect(readFacts(text)).toBeNull();
    },
  );

  it('name a unit that has no others beside it 责任单位', () => {
    expect(formatFacts({ leadUnit: '办公室', deadline: '6月底' })).toBe('（责任单位：办公室；完成时限：6月底）');
    expect(readFacts('抓好落实。（责任单位：甲科；配合单位：乙科）')).toEqual({
      facts: { leadUnit: '甲科', supportingUnits: ['乙科'] },
      rest: '抓好落实。',
    });
  });

  it('leave out what is empty', () => {
    expect(formatFacts({})).toBe('');
    expect(formatFacts({ leadUnit: '办公室', supportingUnits: [] })).toBe('（责任单位：办公室）');
  });

  it('keep a bracket inside a list together', () => {
    expect(splitList('甲科、各县（市、区）局，乙科')).toEqual(['甲科', '各县（市、区）局', '乙科']);
  });
});
