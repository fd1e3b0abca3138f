import { assignRoles } from '../outline/assign-roles.ts';
import { reviewOutline } from '../outline/review-outline.ts';
import type { Check } from './finding.ts';

/** Parts that the kind of document has and the plan has not, or has elsewhere, too often or on another level. */
export const checkSections: Check = (plan, { template, placeOf }) =>
  reviewOutline(assignRoles(plan, template), template).map((issue) => ({
    code: issue.code,
    message: issue.message,
    strength: 'practice',
    clause: null,
    severity: issue.code === 'missing-section' ? 'warning' : 'hint',
    entryId: issue.entryId,
    place: issue.entryId === null ? '全文' : placeOf(issue.entryId),
    excerpt: '',
  }));
