import { checkBrokenReferences } from '../checks/broken-references.ts';
import { checkPlan } from '../checks/check-plan.ts';
import { bySeverity, type CheckContext, type Finding, type FindingCode } from '../checks/finding.ts';
import { createPlaceFinder } from '../checks/place.ts';
import { checkPlaceholders } from '../checks/placeholders.ts';
import type { Words } from '../checks/words.ts';
import type { Template } from '../outline/template.ts';
import type { Plan } from '../plan/schema.ts';
import type { ExportProfile } from '../word/export-profile.ts';
import type { HouseStyle } from '../word/house-style.ts';
import { checkAnnexes } from './annexes.ts';
import { checkAnnexList } from './annex-list.ts';
import { checkDates } from './dates.ts';
import { checkFonts } from './fonts.ts';
import { checkIssue } from './issue.ts';
import { checkOpenCards } from './open-cards.ts';
import { checkPrivateNumbers } from './private-numbers.ts';
import { checkYears } from './years.ts';

/** The page that a file is to have, and what there is to set it with. */
export interface ExportPage {
  readonly style: HouseStyle;
  /** Families on this machine; null where they could not be listed. */
  readonly fonts: readonly string[] | null;
}

/** What every check before an export gets besides the plan. */
export interface PreflightContext extends CheckContext {
  /** Null for files without a page of ours: plain text, a web page. */
  readonly page: ExportPage | null;
}

/** One check before an export: pure, never throws. */
export type PreflightCheck = (plan: Plan, context: PreflightContext) => Finding[];

const checks: readonly PreflightCheck[] = [
  checkOpenCards,
  checkAnnexes,
  checkAnnexList,
  checkYears,
  checkIssue,
  checkDates,
  checkPrivateNumbers,
  checkFonts,
];

/**
 * What should be looked at before a plan goes out (导出前检查): all that `checkPlan` finds, and what matters only to the file.
 * The gravest comes first, in reading order among equals.
 */
export function preflightPlan(
  plan: Plan,
  template: Template,
  page: ExportPage | null,
  words: Words | null = null,
): Finding[] {
  const context = { template, printed: null, words, placeOf: createPlaceFinder(plan), page };
  const found = [...checks.flatMap((check) => check(plan, context)), ...checkPlan(plan, template, { words })];
  return found.sort(bySeverity);
}

/** What must not go out; open cards stop an export by themselves, until somebody answers for them by name. */
const stoppers: readonly FindingCode[] = [
  'placeholder-left',
  'broken-reference',
  'annex-missing',
  'title-year-differs',
];

/** Whether a finding stops a file for issue. A copy for review may still have everything in it. */
export function stopsExport({ code }: Finding, profile: ExportProfile): boolean {
  return profile === 'issue' && stoppers.includes(code);
}

/** The checks that find what stops. */
const stoppingChecks: readonly PreflightCheck[] = [checkAnnexes, checkYears, checkPlaceholders, checkBrokenReferences];

/** Of what `preflightPlan` finds that which stops the export, without looking for anything else. */
export function findStops(plan: Plan, template: Template, profile: ExportProfile): Finding[] {
  if (profile !== 'issue') return [];
  const context = { template, printed: null, words: null, placeOf: createPlaceFinder(plan), page: null };
  const found = stoppingChecks.flatMap((check) => check(plan, context));
  return found.filter((finding) => stopsExport(finding, profile));
}
