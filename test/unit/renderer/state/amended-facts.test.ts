import { expect, test } from 'vitest';
import type { Source } from '../../../../core/corpus/source.ts';
import { fieldsOf, readFacts, replacedFacts } from '../../../../renderer/state/amended-facts.ts';

const fields = { title: ' 云州市教育局2025年工作要点 ', year: '２０２５年', unit: ' ' };

test('fields are read as facts, blanks, full width and 年 left out', () => {
  const facts = { title: '云州市教育局2025年工作要点', year: 2025, unit: '' };
  expect(readFacts(fields)).toEqual({ facts });
  expect(readFacts({ ...fields, year: ' ' })).toEqual({ facts: { ...facts, year: null } });
  expect(readFacts(fieldsOf(facts))).toEqual({ facts });
});

test('a title that is empty and a year that is none are told of', () => {
  expect(readFacts({ ...fields, title: ' ', year: '25' })).toEqual({ problems: ['title', 'year'] });
  for (const year of ['1948', '2101', '20251', '去年']) {
    expect(readFacts({ ...fields, year })).toEqual({ problems: ['year'] });
  }
});

test('of what was recognised only what is another now is told', () => {
  const present = { title: '要点', year: 2025, unit: '云州市教育局' };
  const recognised = { ...present, year: null };
  expect(replacedFacts({ ...present, recognised } as Source)).toEqual({ year: null });
  expect(replacedFacts({ ...present, recognised: null } as Source)).toEqual({});
});
