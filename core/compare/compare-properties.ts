import type { Plan } from '../plan/schema.ts';
import type { PropertyChange } from './comparison.ts';

const properties = ['titleStatus', 'planYear', 'issuer', 'issueDate', 'documentType'] as const;

/** What a plan has once beside its text, where it differs. */
export function compareProperties(before: Plan, after: Plan): PropertyChange[] {
  const changes: PropertyChange[] = properties
    .map((property) => ({ property, before: textOf(before[property]), after: textOf(after[property]) }))
    .filter((change) => change.before !== change.after);
  before.numbering.forEach((old, index) => {
    const now = after.numbering[index]!;
    if (old.style === now.style && old.scope === now.scope) return;
    changes.push({ property: 'numbering', level: index + 1, before: old, after: now });
  });
  return changes;
}

function textOf(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value);
}
