/** Writes `docs/plan-file.schema.json` from the schema in `core/plan`. Run: `node docs/generate-plan-file-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { borrowedRunSchema } from '../core/plan/borrowed.ts';
import { cardSchema, fateSchema, spotSchema } from '../core/plan/card.ts';
import { formalIssueSchema, pageMatterSchema } from '../core/plan/issue.ts';
import {
  annexSchema,
  blockSchema,
  documentTypeSchema,
  entrySchema,
  headingFormSchema,
  levelNumberingSchema,
  levelSchema,
  paragraphSchema,
  PLAN_VERSION,
  planSchema,
  rolloverSchema,
  runSchema,
  sectionRoleSchema,
  tableSchema,
  taskFactsSchema,
} from '../core/plan/schema.ts';

/** Names under which the parts of a plan stand in `$defs`. */
const names = z.registry<{ id: string }>();
const parts: readonly (readonly [id: string, part: z.ZodType])[] = [
  ['annex', annexSchema],
  ['block', blockSchema],
  ['borrowedRun', borrowedRunSchema],
  ['card', cardSchema],
  ['documentType', documentTypeSchema],
  ['entry', entrySchema],
  ['formalIssue', formalIssueSchema],
  ['fate', fateSchema],
  ['headingForm', headingFormSchema],
  ['level', levelSchema],
  ['levelNumbering', levelNumberingSchema],
  ['pageMatter', pageMatterSchema],
  ['paragraph', paragraphSchema],
  ['rollover', rolloverSchema],
  ['run', runSchema],
  ['sectionRole', sectionRoleSchema],
  ['spot', spotSchema],
  ['table', tableSchema],
  ['taskFacts', taskFactsSchema],
];
for (const [id, part] of parts) names.add(part, { id });

/** The plan file as JSON Schema (draft 2020-12), as text; a test compares it with the file. */
export function planFileSchemaText(): string {
  const schema = z.toJSONSchema(planSchema, {
    target: 'draft-2020-12',
    metadata: names,
    // zod leaves the length of a tuple open.
    override: ({ jsonSchema }) => {
      if (!jsonSchema.prefixItems) return;
      jsonSchema.minItems = jsonSchema.prefixItems.length;
      jsonSchema.maxItems = jsonSchema.prefixItems.length;
    },
  });
  const titled = { $schema: schema.$schema, title: `Gangmu plan file (.gangmu), version ${PLAN_VERSION}`, ...schema };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(new URL('plan-file.schema.json', import.meta.url), planFileSchemaText());
