import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../../core/plan/schema.ts';
import type { LevelNumbering } from '../../../core/plan/schema.ts';
import { templateFiles, templateFor } from './templates.ts';

const written = ({ style, scope }: LevelNumbering): string => `${style} ${scope}`;

test('there is one template for every kind of document', () => {
  const types = templateFiles.map(([, template]) => template.documentType);
  expect(types.toSorted()).toEqual([...documentTypes].toSorted());
});

describe.each(templateFiles)('%s', (file, template) => {
  test('is named for its id', () => {
    expect(file).toBe(`${template.id}.json`);
  });

  test('tells for every part what belongs there, in one or two whole sentences', () => {
    for (const { name, guidance } of template.sections) {
      const sentences = guidance.match(/[^。]+。/gu) ?? [];
      expect([name, sentences.join('')]).toEqual([name, guidance]);
      expect([name, sentences.length > 0 && sentences.length <= 2]).toEqual([name, true]);
    }
  });

  test('has no role twice and no synonym for two parts that stand side by side', () => {
    const { sections } = template;
    expect(new Set(sections.map((section) => section.role)).size).toBe(sections.length);
    const firstLevel = sections.filter((section) => section.form === 1).flatMap((section) => section.synonyms);
    expect(firstLevel.filter((synonym, index) => firstLevel.indexOf(synonym) !== index)).toEqual([]);
  });

  test('puts parts only inside parts that it has', () => {
    const roles = new Set(template.sections.map((section) => section.role));
    for (const { within, satisfiedBy = [] } of template.sections) {
      if (within !== undefined) expect(roles).toContain(within);
      for (const role of satisfiedBy) expect([...roles, 'guidingPrinciples']).toContain(role);
    }
  });

  test('gives ranges that begin before they end', () => {
    const { entries, words, entryWords } = template.usual;
    const ranges = [entries, words, entryWords, ...template.sections.flatMap((part) => [part.count, part.words ?? []])];
    for (const range of ranges.flat()) expect(range.min).toBeLessThanOrEqual(range.max);
  });

  test('asks for parts by a heading unless there may be several of them or they are plain text', () => {
    for (const { form, heading, count, name } of template.sections) {
      if (form === 'preamble' || form === 'closing') continue;
      expect([name, heading !== null || count.max > 1]).toEqual([name, true]);
    }
  });
});

test('numbers 工作要点 一、 and 1. through the document', () => {
  expect(templateFor('keyPoints').numbering.map(written).slice(0, 2)).toEqual([
    'chineseComma document',
    'arabicDot document',
  ]);
});

test('numbers 五年规划 一、（一）1. with 1. running through the chapter', () => {
  expect(templateFor('fiveYearPlan').numbering.map(written)).toEqual([
    'chineseComma document',
    'chineseParenthesized parent',
    'arabicDot chapter',
    'arabicParenthesized parent',
  ]);
});
