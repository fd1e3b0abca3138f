import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Plan } from '../../../core/plan/schema.ts';

/** What a plan says of itself besides its text: kept at the root, so that undo covers it like everything else. */
export type PlanFields = Omit<Plan, 'title' | 'preamble' | 'entries' | 'annexes'>;

const fieldsState = createState('fields', {
  parse: (value): PlanFields | null => (value as PlanFields | undefined) ?? null,
});

/** The fields of the plan; needs an editor state into which a plan has been loaded. */
export function $getPlanFields(): PlanFields {
  const fields = $getState($getRoot(), fieldsState);
  if (!fields) throw new Error('no plan has been loaded');
  return fields;
}

/** Changes some of the fields. */
export function $changePlanFields(change: Partial<PlanFields>): void {
  $setState($getRoot(), fieldsState, { ...$getPlanFields(), ...change });
}

/** Takes the fields over from a plan. */
export function $loadPlanFields(plan: Plan): void {
  const fields: PlanFields & Partial<Plan> = { ...plan };
  delete fields.title;
  delete fields.preamble;
  delete fields.entries;
  delete fields.annexes;
  $setState($getRoot(), fieldsState, fields);
}
