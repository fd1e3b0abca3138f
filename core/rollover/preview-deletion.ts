import type { Plan } from '../plan/schema.ts';
import type { CardState } from './card-states.ts';
import { deletionSpan, headingDeletion } from './deletion-span.ts';
import { spotKey, walkSpots } from './spots.ts';

/** What the answer `delete` would do where the words of a card stand first. */
export interface DeletionPreview {
  /** All that goes, where that is more than the words themselves; else null. */
  readonly removed: string | null;
  /** What would be left of a heading where that is no heading any more; else null. */
  readonly left: string | null;
}

/** Tells what would go with the words of a card, before they are deleted. */
export function previewDeletion(plan: Plan, { card, locations }: CardState): DeletionPreview {
  const [at] = locations;
  const text = at && [...walkSpots(plan)].find(({ spot }) => spotKey(spot) === spotKey(at.spot))?.text;
  if (!at || text === undefined) return { removed: null, left: null };
  const isHeading = at.spot.in === 'heading';
  const { span, left } = isHeading
    ? headingDeletion(text, at, card.kind)
    : { span: deletionSpan(text, at, card.kind), left: null };
  const removed = text.slice(span.start, span.end);
  return { removed: removed.length > at.end - at.start ? removed : null, left };
}
