import { annexNameMark, frameMarks, partMark, partsOf, type PlanPart } from '../../core/word/marks.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { PreviewPlace } from './preview-job.ts';

const start: PreviewPlace = { is: 'start' };

/** Where the paragraphs of an exported plan come from, by the marks that they carry. */
export function placesOf(plan: Plan): Map<string, PreviewPlace> {
  const places = new Map<string, PreviewPlace>();
  places.set(frameMarks.title, start);
  places.set(frameMarks.titleStatus, start);
  let index = 0;
  for (const part of partsOf(plan)) {
    const place = placeOf(plan, ownerOf(part));
    places.set(partMark(index), place);
    if (part.is === 'annex') places.set(annexNameMark(index), place);
    index += 1;
  }
  return places;
}

function ownerOf(part: PlanPart): string | null {
  switch (part.is) {
    case 'entry':
      return part.entry.id;
    case 'annex':
      return part.annex.id;
    case 'block':
      return part.owner;
    default:
      return part satisfies never;
  }
}

function placeOf({ annexes }: Plan, owner: string | null): PreviewPlace {
  if (owner === null) return start;
  const annex = annexes.findIndex(({ id }) => id === owner);
  return annex < 0 ? { is: 'entry', id: owner } : { is: 'annex', index: annex };
}
