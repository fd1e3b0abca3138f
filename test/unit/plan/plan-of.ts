import type { Entry, Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';

/** An entry for tests; everything not given is empty. */
export function entryOf(fields: Partial<Entry> & Pick<Entry, 'id'>): Entry {
  return { level: 1, heading: null, headingForm: 'runIn', body: [], children: [], ...fields };
}

/** A task of the second level with a heading and a paragraph. */
export function taskOf(id: string, heading: string, text: string): Entry {
  return entryOf({ id, level: 2, heading, body: [paragraphOf(`${id}b`, text)] });
}

/** A plan for tests with the numbering 一、（一）1.（1） that restarts under every parent. */
export function planOf(fields: Partial<Plan> = {}): Plan {
  return {
    format: 'gangmu-plan',
    version: 2,
    id: 'plan',
    title: '云州市教育局2026年工作要点',
    titleStatus: null,
    documentType: 'keyPoints',
    planYear: 2026,
    issuer: '云州市教育局',
    issueDate: null,
    numbering: [
      { style: 'chineseComma', scope: 'document' },
      { style: 'chineseParenthesized', scope: 'parent' },
      { style: 'arabicDot', scope: 'parent' },
      { style: 'arabicParenthesized', scope: 'parent' },
    ],
    preamble: [],
    entries: [],
    annexes: [],
    ...fields,
  };
}
