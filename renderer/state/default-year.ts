import type { Plan } from '../../core/plan/schema.ts';

/** The year a new plan is for unless the user says otherwise: plans are written from September on for the year to come. */
export function defaultYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() + 1 : today.getFullYear();
}

/** The same for one kind of document: a 工作总结 looks back on the year before the one that is planned. */
export function defaultYearFor(documentType: Plan['documentType'], today: Date): number {
  return documentType === 'workSummary' ? defaultYear(today) - 1 : defaultYear(today);
}
