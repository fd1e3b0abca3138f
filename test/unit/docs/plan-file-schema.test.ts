import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planFileSchemaText } from '../../../docs/generate-plan-file-schema.ts';
import { documentTypes, labelScopeSchema, labelStyles, PLAN_VERSION, sectionRoles } from '../../../core/plan/schema.ts';

function document(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}

test('docs/plan-file.schema.json is current; if not, run: node docs/generate-plan-file-schema.ts', () => {
  expect(document('plan-file.schema.json')).toBe(planFileSchemaText());
});

test('docs/plan-file.md names the version and every word that a plan file may hold', () => {
  const text = document('plan-file.md');
  expect(text).toContain(`"version": ${PLAN_VERSION}`);
  const words = [...documentTypes, ...sectionRoles, ...labelStyles, ...labelScopeSchema.options];
  const fields = new Set<string>();
  JSON.parse(document('plan-file.schema.json'), (key, value: unknown) => {
    if (key === 'properties') for (const field of Object.keys(value as object)) fields.add(field);
    return value;
  });
  expect(fields.size).toBeGreaterThan(30);
  const wanted = [...words, ...fields];
  expect(wanted.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
});
