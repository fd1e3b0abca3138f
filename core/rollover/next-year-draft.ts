import type { Plan } from '../plan/schema.ts';

/**
 * The draft of the year after an imported plan: year and title go on by the years the plan covers, status and date are
 * emptied. The text is left as it is: what in it is stale only its author can say.
 */
export function draftNextYear(plan: Plan, years: number): Plan {
  if (plan.planYear === null) return { ...plan, titleStatus: null, issueDate: null };
  const { planYear } = plan;
  return {
    ...plan,
    planYear: planYear + years,
    title: plan.title.replace(String(planYear), String(planYear + years)),
    titleStatus: null,
    issueDate: null,
  };
}
