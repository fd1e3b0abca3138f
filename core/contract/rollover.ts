/** Requests about the roll-over from last year's plan. */
import { z } from 'zod';
import { planSchema } from '../plan/schema.ts';
import { rulePackSchema } from '../rollover/rule-pack.ts';

const path = z.string().min(1).max(4096);

export const ruleListSchema = z.strictObject({
  /** Those that ship, then the administrator's, whose lines take the place of lines with the same id. */
  packs: z.array(rulePackSchema),
  /** One Chinese line for each pack that could not be used. */
  warnings: z.array(z.string()),
});
export type RuleList = z.infer<typeof ruleListSchema>;

export const rolloverRequests = {
  'rules.list': { input: z.strictObject({}), output: ruleListSchema },
  /** Writes this year beside last year (对照表) as a Word file. Refuses a plan that was not rolled over. */
  'export.comparison': { input: z.strictObject({ path, plan: planSchema }), output: z.strictObject({ path }) },
} as const;
