import { expect, test } from 'vitest';
import { findingCodes, strengthNames, type Finding } from '../../../core/checks/finding.ts';
import { findStops, preflightPlan, stopsExport } from '../../../core/preflight/preflight.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { standardStyle } from '../../../core/word/house-style.ts';
import { templateFor } from '../outline/templates.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { samplePlan } from './preflight-lines.ts';

const rough = planOf({
  planYear: 2027,
  issueDate: '二〇二六年',
  entries: [entryOf({ id: 'a', heading: '抓落实', body: [paragraphOf('p', '到2020年，见附件3，讲好XX故事。。')] })],
  issue: { number: '云教发[2026]01号' },
});

test('the gravest comes first, and every finding says what it is in codes and strengths that are known', () => {
  const page = { style: standardStyle, fonts: [] };
  const found = preflightPlan(rough, templateFor('keyPoints'), page);
  const weights = found.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
  expect(weights).toEqual([...weights].sort());
  expect(new Set(weights).size).toBe(2);
  for (const { code, strength, message, clause } of found) {
    expect(findingCodes).toContain(code);
    expect(strengthNames).toHaveProperty(strength);
    expect(message).toMatch(/[。！]$/u);
    // A practice is never passed off as a rule.
    expect(clause === null).toBe(strength === 'practice');
  }
});

test('placeholders, missing annexes and a wrong year stop a copy for issue, and nothing stops one for review', () => {
  const found = preflightPlan(rough, templateFor('keyPoints'), null);
  const stopping = (profile: 'issue' | 'review') => found.filter((one: Finding) => stopsExport(one, profile));
  expect(stopping('issue').map(({ code }) => code)).toEqual([
    'annex-missing',
    'title-year-differs',
    'placeholder-left',
  ]);
  expect(stopping('review')).toEqual([]);
});

test('what stops is found alone as it is among all the rest', () => {
  const target = { ...paragraphOf('q', '见第9条'), runs: [{ text: '第9条', reference: { target: 'gone' } }] };
  const broken = { ...rough, preamble: [target as never] };
  const template = templateFor('keyPoints');
  const stops = preflightPlan(broken, template, null).filter((one) => stopsExport(one, 'issue'));
  expect(stops.map(({ code }) => code)).toContain('broken-reference');
  expect(findStops(broken, template, 'issue')).toEqual(stops);
  expect(findStops(broken, template, 'review')).toEqual([]);
});

test('the sample has nothing that stops it, and with all fonts there nothing but what its own check finds', () => {
  const sample = samplePlan();
  const { looks } = standardStyle;
  const fonts = [...Object.values(looks), ...looks.headings].flatMap((look) => ('font' in look ? [look.font] : []));
  const found = preflightPlan(sample, templateFor(sample.documentType), { style: standardStyle, fonts });
  expect(found.filter((one) => stopsExport(one, 'issue'))).toEqual([]);
  expect(found).toEqual([]);
});
