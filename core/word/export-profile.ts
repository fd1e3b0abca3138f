import { z } from 'zod';

/**
 * What a Word file is for. `issue` (印发稿): numbers are text, so that every program and every office system shows the same
 * ones. `review` (审阅稿): numbers are Word's own lists and references are fields, so that they keep counting when a reviewer
 * inserts or deletes.
 */
export const exportProfileSchema = z.enum(['issue', 'review']);
export type ExportProfile = z.infer<typeof exportProfileSchema>;
