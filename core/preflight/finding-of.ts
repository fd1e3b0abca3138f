import type { Finding } from '../checks/finding.ts';

/** A finding of a practice about the plan as a whole, with what is not so in it. */
export function findingOf(fields: Pick<Finding, 'code' | 'message'> & Partial<Finding>): Finding {
  return {
    strength: 'practice',
    clause: null,
    severity: 'warning',
    entryId: null,
    place: '全文',
    excerpt: '',
    ...fields,
  };
}
