import type { Template } from '../outline/template.ts';
import type { Plan } from '../plan/schema.ts';
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
import { checkRepeatedPunctuation } from './repeated-punctuation.ts';
import { checkStraightQuotationMarks } from './straight-quotation-marks.ts';
import { checkUnfinishedSentences } from './unfinished-sentences.ts';
import { checkTypedLabels } from './typed-labels.ts';
import { checkSections } from './sections.ts';

/** In the order in which an office reads: what must not go out, numbers and structure, then marks. */
const checks: readonly Check[] = [
  checkPlaceholders,
  checkBrokenReferences,
  checkForeignPlaces,
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
];

/**
 * Runs every check over a plan. With `source`, the numbers that the imported file printed are what is checked; without
 * it, the start values that the plan keeps. Findings of one check come in reading order.
 */
export function checkPlan(plan: Plan, template: Template, source: PrintedLabels | null = null): Finding[] {
  const context = { template, printed: source, placeOf: createPlaceFinder(plan) };
  return checks.flatMap((check) => check(plan, context));
}
