import type { Entry } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import type { Check } from './finding.ts';

/** A heading on a line of its own that ends in a mark, with text or entries below it. */
export const checkHeadingMarks: Check = (plan, { placeOf }) =>
  [...walkEntries(plan.entries)].flatMap(({ entry }) => {
    const mark = endMark(entry);
    if (mark === null || (entry.body.length === 0 && entry.children.length === 0)) return [];
    return [
      {
        code: 'mark-after-heading' as const,
        message: `独占一行的标题末尾一般不加“${mark}”。`,
        strength: 'practice' as const,
        clause: null,
        severity: 'warning' as const,
        entryId: entry.id,
        place: placeOf(entry.id),
        excerpt: (entry.heading ?? '').slice(-40),
      },
    ];
  });

function endMark(entry: Entry): string | null {
  if (entry.heading === null) return null;
  if (entry.headingForm === 'aloneWithStop') return '。';
  if (entry.headingForm === 'runIn') return null;
  return /[。，、；：,;:]$/u.exec(entry.heading.trim())?.[0] ?? null;
}
