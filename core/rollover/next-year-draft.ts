import type { Plan } from '../plan/schema.ts';

/** The draft of the year after, and whether its title names that year now. */
export interface NextYearDraft {
  readonly plan: Plan;
  /** False where the title has no year in it, or none is known. */
  readonly titleChanged: boolean;
}

/**
 * The draft of the year after an imported plan: year and title go on by the years the plan covers, status and date are
 * emptied. The text is left as it is: what in it is stale only its author can say.
 */
export function draftNextYear(plan: Plan, years: number): NextYearDraft {
  const emptied = { ...plan, titleStatus: null, issueDate: null };
  if (plan.planYear === null) return { plan: emptied, titleChanged: false };
  const planYear = plan.planYear + years;
  const title = plan.title.replace(String(plan.planYear), String(planYear));
  return { plan: { ...emptied, planYear, title }, titleChanged: title !== plan.title };
}
