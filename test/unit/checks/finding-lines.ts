import { checkPlan } from '../../../core/checks/check-plan.ts';
import type { Finding, FindingCode, PrintedLabels } from '../../../core/checks/finding.ts';
import type { Entry, Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { templateFor } from '../outline/templates.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { book } from '../rollover/rules-at-hand.ts';

/** What `checkPlan` finds, of the codes given. */
export function findingsOf(plan: Plan, codes: readonly FindingCode[], source?: PrintedLabels): Finding[] {
  const findings = checkPlan(plan, templateFor(plan.documentType), { printed: source ?? null, words: book });
  return findings.filter((finding) => codes.includes(finding.code));
}

/** The same in one line each: `code place excerpt`. */
export function linesOf(plan: Plan, codes: readonly FindingCode[], source?: PrintedLabels): string[] {
  return findingsOf(plan, codes, source).map(({ code, place, excerpt }) => `${code} ${place} ${excerpt}`.trim());
}

/** A plan with one task whose text is given. */
export function planSaying(text: string): Plan {
  return planOf({ entries: [entryOf({ id: 'a', heading: '抓落实', body: [paragraphOf('p', text)] })] });
}

/** Chapters and tasks from `[chapter, ...tasks]`, ids `0`, `0.0` and so on. */
export function chapters(...lists: readonly (readonly string[])[]): Entry[] {
  return lists.map(([heading, ...tasks], index) =>
    entryOf({
      id: String(index),
      heading: heading!,
      headingForm: 'alone',
      children: tasks.map((task, at) => entryOf({ id: `${index}.${at}`, level: 3, heading: task })),
    }),
  );
}
