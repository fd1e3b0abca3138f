import { readFileSync } from 'node:fs';
import type { FindingCode } from '../../../core/checks/finding.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { preflightPlan, type ExportPage } from '../../../core/preflight/preflight.ts';
import { templateFor } from '../outline/templates.ts';

/** What the checks before an export find of the codes given, one line each: `code place excerpt`. */
export function preflightLines(plan: Plan, codes: readonly FindingCode[], page: ExportPage | null = null): string[] {
  return preflightPlan(plan, templateFor(plan.documentType), page)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place, excerpt }) => `${code} ${place} ${excerpt}`.trim());
}

/** The sample that ships with the program. */
export function samplePlan(): Plan {
  return JSON.parse(readFileSync(`${import.meta.dirname}/../../../resources/sample.gangmu`, 'utf8')) as Plan;
}
