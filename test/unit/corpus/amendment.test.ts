import { describe, expect, test } from 'vitest';
import { amendedFacts, amendmentOf, carryAmendments } from '../../../core/corpus/amendment.ts';

const recognised = { title: '2024_云州_要点', year: 2023, unit: '' };

describe('what was set right of a source', () => {
  test('is kept fact by fact: what is as recognised goes on being recognised', () => {
    const amendment = amendmentOf(recognised, { title: recognised.title, year: 2024, unit: '云州市教育局' });
    expect(amendment).toEqual({ year: 2024, unit: '云州市教育局' });
    const later = { title: '云州市教育局2024年工作要点', year: 2023, unit: '' };
    expect(amendedFacts(later, amendment)).toEqual({
      title: later.title,
      year: 2024,
      unit: '云州市教育局',
      recognised: later,
    });
    expect(amendedFacts(later, amendmentOf(later, later))).toEqual({ ...later, recognised: null });
  });

  test('may be that there is no year', () => {
    expect(amendedFacts(recognised, { year: null })).toMatchObject({ year: null, recognised });
  });

  test('stays with its document where others come and go in the file, and with its place where that is called anew', () => {
    const before = [
      { part: 0, title: '甲', amendment: {} },
      { part: 1, title: '乙', amendment: { year: 2024 } },
    ];
    expect(carryAmendments(before, ['新', '甲', '乙'])).toEqual([{}, {}, { year: 2024 }]);
    expect(carryAmendments(before, ['甲', '乙（修订）'])).toEqual([{}, { year: 2024 }]);
    expect(carryAmendments(before, ['乙', '甲'])).toEqual([{ year: 2024 }, {}]);
    expect(carryAmendments(before, ['新', '甲', '丙'])).toEqual([{}, {}, {}]);
    expect(carryAmendments([], ['甲'])).toEqual([{}]);
  });
});
