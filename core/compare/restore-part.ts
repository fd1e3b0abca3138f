import type { Annex, Plan } from '../plan/schema.ts';
import { compareAnnexes } from './compare-annexes.ts';
import { restoreEntry } from './restore-entry.ts';

/** What can be given back its older state by itself. */
export type RestorablePart =
  | { readonly type: 'entry'; readonly id: string }
  | { readonly type: 'title' }
  | { readonly type: 'properties' }
  | { readonly type: 'preamble' }
  | { readonly type: 'annex'; readonly id: string };

/** Gives one part of a plan the state it has in an older version. Null where the older version has no such part. */
export function restorePart(older: Plan, current: Plan, part: RestorablePart): Plan | null {
  switch (part.type) {
    case 'entry':
      return restoreEntry(older, current, part.id);
    case 'title':
      return { ...current, title: older.title };
    case 'properties': {
      const { titleStatus, planYear, issuer, issueDate, documentType, numbering } = older;
      return { ...current, titleStatus, planYear, issuer, issueDate, documentType, numbering };
    }
    case 'preamble':
      return { ...current, preamble: older.preamble };
    case 'annex':
      return restoreAnnex(older, current, part.id);
    default:
      return part satisfies never;
  }
}

function restoreAnnex(older: Plan, current: Plan, id: string): Plan | null {
  const found = compareAnnexes(older.annexes, current.annexes).find((annex) => annex.id === id);
  const old: Annex | undefined = found?.before ? older.annexes[found.before - 1] : undefined;
  if (!found || !old) return null;
  const others = current.annexes.filter((_, index) => index !== (found.after ?? 0) - 1);
  const stays = found.after !== null && !found.isMoved;
  const at = stays ? found.after - 1 : Math.min(others.length, found.before! - 1);
  return { ...current, annexes: [...others.slice(0, at), { ...old, id }, ...others.slice(at)] };
}
