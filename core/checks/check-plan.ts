import type { Template } from '../outline/template.ts';
import type { Plan } from '../plan/schema.ts';
import { checkAbbreviations } from './abbreviations.ts';
import { checkBrokenReferences } from './broken-references.ts';
import { checkDeclaredCounts } from './declared-counts.ts';
import { checkEmptiness } from './emptiness.ts';
import type { Check, Finding, PrintedLabels } from './finding.ts';
import { checkForeignPlaces } from './foreign-places.ts';
import { checkHeadingMarks } from './heading-marks.ts';
import { checkNumbers } from './numbers.ts';
import { checkPairedMarks } from './paired-marks.ts';
import { createPlaceFinder } from './place.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkRepeatedSentences } from './repeated-sentences.ts';
import { checkRepeatedPunctuation } from './repeated-punctuation.ts';
import { checkStraightQuotationMarks } from './straight-quotation-marks.ts';
import { checkUnfinishedSentences } from './unfinished-sentences.ts';
import { checkTypedLabels } from './typed-labels.ts';
import { checkSections } from './sections.ts';
import { checkWords, type Words } from './words.ts';

/** In the order in which an office reads: what must not go out, numbers and structure, then marks. */
const checks: readonly Check[] = [
  checkPlaceholders,
  checkBrokenReferences,
  checkForeignPlaces,
  checkWords,
  checkNumbers,
  checkTypedLabels,
  checkSections,
  checkDeclaredCounts,
  checkEmptiness,
  checkHeadingMarks,
  checkPairedMarks,
  checkRepeatedPunctuation,
  checkStraightQuotationMarks,
  checkUnfinishedSentences,
  checkRepeatedSentences,
  checkAbbreviations,
];

/** What a plan is checked against besides its template. */
export interface Against {
  /** The numbers that the imported file printed; without it, the start values that the plan keeps. */
  readonly printed?: PrintedLabels | null;
  /** What the rule packs say of wrong words; without it words are not looked at. */
  readonly words?: Words | null;
}

/** Runs every check over a plan. Findings of one check come in reading order. */
export function checkPlan(plan: Plan, template: Template, { printed = null, words = null }: Against = {}): Finding[] {
  const context = { template, printed, words, placeOf: createPlaceFinder(plan) };
  return checks.flatMap((check) => check(plan, context));
}
