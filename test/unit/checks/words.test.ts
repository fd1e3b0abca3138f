import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../core/checks/check-plan.ts';
import type { Correction, Finding } from '../../../core/checks/finding.ts';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import { templateFor } from '../outline/templates.ts';
import { book, packs } from '../rollover/rules-at-hand.ts';
import { findingsOf, planSaying } from './finding-lines.ts';

const codes = ['wording', 'misspelling', 'altered-phrase'] as const;
const findingsIn = (text: string) => findingsOf(planSaying(text), codes);
/** A text with stretches of it replaced; they must be in reading order and apart. */
function applyReplacements(text: string, replacements: Correction['replacements']): string {
  return replacements.reduceRight(
    (done, { start, end, text: right }) => done.slice(0, start) + right + done.slice(end),
    text,
  );
}

/** The text after everything that can be put right was. */
const corrected = (text: string) => {
  const known = findingsIn(text).flatMap(({ correction }) => correction ?? []);
  const replacements = known.flatMap((one) => one.replacements).toSorted((one, other) => one.start - other.start);
  // In front of it stands the heading that it runs on from.
  return known[0] ? applyReplacements(known[0].text, replacements).replace('抓落实。', '') : text;
};

describe.each(book.wordings)('$id $name', ({ id, example }) => {
  test('finds what is wrong, and puts it right where that is known', () => {
    expect(findingsIn(example.wrong).map(({ rule }) => rule)).toContain(id);
    if (example.corrected !== null) expect(corrected(example.wrong)).toBe(example.corrected);
    const { severity, message } = findingsIn(example.wrong).find(({ rule }) => rule === id)!;
    expect(['error', 'warning', 'hint']).toContain(severity);
    expect(message).not.toMatch(/\{\w*\}|\$\d/u);
  });

  test('leaves what is right alone', () => {
    expect(findingsIn(example.fine).filter(({ rule }) => rule === id)).toEqual([]);
  });
});

test('every wrong word becomes a right one, in which nothing is wrong', () => {
  for (const { words } of book.misspellings) {
    for (const [wrong, right] of Object.entries(words)) {
      expect(corrected(`要${wrong}。`)).toBe(`要${right}。`);
      expect(findingsIn(`要${right}。`)).toEqual([]);
    }
  }
});

test('no fixed phrase is taken for another one', () => {
  for (const { text } of book.phrases) expect(findingsIn(`坚持${text}。`)).toEqual([]);
});

test.each([
  ['推进供给侧结构改革。', '供给侧结构性改革'],
  ['实现中华民族心伟大复兴。', '中华民族伟大复兴'],
  ['学习习近平新年代中国特色社会主义思想。', '习近平新时代中国特色社会主义思想'],
  ['弘扬社会主义核心价观值。', '社会主义核心价值观'],
  ['铸牢中华民族共同意体识。', '铸牢中华民族共同体意识'],
  ['全面依法治市。', null],
  ['全心全意地为人民服务。', null],
])('%s is %s with one character changed', (text, phrase) => {
  const found = findingsIn(text).filter(({ code }) => code === 'altered-phrase');
  expect(found.map(({ correction }) => correction!.replacements[0]!.text)).toEqual(phrase === null ? [] : [phrase]);
});

test('what others said stays, and a paragraph has one finding for each line', () => {
  expect(findingsIn('落实《水质显着改善的意见》和“显着提升”行动。')).toEqual([]);
  const [finding, ...others] = findingsIn('水质显着改善，空气显着好转。');
  expect(others).toEqual([]);
  expect(finding!.message).toContain('（2处）');
  expect(corrected('水质显着改善，空气显着好转。')).toBe('水质显著改善，空气显著好转。');
});

test('a pack of the office adds, replaces and takes out lines; without packs words are not looked at', () => {
  const own = {
    format: 'gangmu-rules',
    id: 'yunzhou',
    name: '云州用词',
    wordings: [{ ...book.wordings.find(({ id }) => id === 'other')!, isOff: true as const }],
    misspellings: [{ id: 'unit', words: { 云洲市: '云州市' }, source: '本局', date: '2026-11-29' }],
    phrases: [],
  } as const;
  const stripped = own.wordings.map(({ find, ...line }) => {
    void find;
    return line;
  });
  const words = buildRuleBook([
    ...packs,
    { ...own, wordings: stripped, misspellings: [...own.misspellings], phrases: [] },
  ]);
  expect(words.warnings).toEqual([]);
  const plan = planSaying('云洲市其它部门。');
  const found = (against: { words?: typeof words.value }): Finding[] =>
    checkPlan(plan, templateFor(plan.documentType), against).filter(({ code }) => codes.some((one) => one === code));
  expect(found({ words: words.value }).map(({ message }) => message)).toEqual(['“云洲市”有错别字，应为“云州市”。']);
  expect(found({ words: book }).map(({ rule }) => rule)).toEqual(['other']);
  expect(found({})).toEqual([]);
});
