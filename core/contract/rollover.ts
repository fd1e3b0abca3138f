/** Requests about the roll-over from last year's plan. */
import { z } from 'zod';
import { rulePackSchema } from '../rollover/rule-pack.ts';

export const ruleListSchema = z.strictObject({
  /** Those that ship, then the administrator's, whose lines take the place of lines with the same id. */
  packs: z.array(rulePackSchema),
  /** One Chinese line for each pack that could not be used. */
  warnings: z.array(z.string()),
});
export type RuleList = z.infer<typeof ruleListSchema>;

export const rolloverRequests = {
  'rules.list': { input: z.strictObject({}), output: ruleListSchema },
} as const;
