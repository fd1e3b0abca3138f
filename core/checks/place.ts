import { computeLabels, type Label } from '../numbering/compute-labels.ts';
import type { Entry, Numbering, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';

/** Tells where the entries of a plan are, as people say it: `二、`, `二、第5条`, `二、（一）第3条（2）`. */
export function createPlaceFinder(plan: Plan): (entryId: string) => string {
  const labels = computeLabels(plan);
  const places = new Map<string, string>();
  for (const { entry, parent } of walkEntries(plan.entries)) {
    const above = parent ? (places.get(parent.id) ?? '') : '';
    places.set(entry.id, above + nameOf(entry, labels.get(entry.id)!, plan.numbering));
  }
  return (entryId) => places.get(entryId) ?? '';
}

function nameOf(entry: Entry, label: Label, numbering: Numbering): string {
  if (entry.level === 'bullet') return label.text;
  return numbering[entry.level - 1]!.style === 'arabicDot' ? `第${label.value}条` : label.text;
}
