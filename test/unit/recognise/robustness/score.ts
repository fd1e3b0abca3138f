import { computeLabels } from '../../../../core/numbering/compute-labels.ts';
import type { Entry, Plan } from '../../../../core/plan/schema.ts';
import { textOfBlock } from '../../../../core/plan/text.ts';
import type { WrittenEntry } from './write-plan.ts';

/** Shares from 0 to 1. */
export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly parents: number;
  readonly bodies: number;
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Compares an outline with the one that was written, the way `score-import.py` does: label, heading, parent, both ends of the body. */
export function scoreOutline(written: readonly WrittenEntry[], plan: Plan): Score {
  const labels = computeLabels(plan);
  const pool = new Map<string, { parent: string | null; body: string }[]>();
  let count = 0;
  const keyOf = (label: string, heading: string | null, body: string): string =>
    `${squeeze(label)}|${heading === null ? squeeze(body).slice(0, 12) : squeeze(heading)}`;
  const collect = (entries: readonly Entry[], parent: string | null): void => {
    for (const entry of entries) {
      count += 1;
      const label = labels.get(entry.id)!.text;
      const body = entry.body.map(textOfBlock).join('');
      const key = keyOf(label, entry.heading, body);
      pool.set(key, [...(pool.get(key) ?? []), { parent, body: squeeze(body) }]);
      collect(entry.children, squeeze(`${label}${entry.heading ?? ''}`));
    }
  };
  collect(plan.entries, null);
  let [hits, parents, bodies] = [0, 0, 0];
  for (const entry of written) {
    const found = pool.get(keyOf(entry.label, entry.heading, entry.body))?.shift();
    if (!found) continue;
    hits += 1;
    if (found.parent === (entry.parent === null ? null : squeeze(entry.parent))) parents += 1;
    const body = squeeze(entry.body);
    if (found.body.startsWith(body.slice(0, 12)) && found.body.endsWith(body.slice(-12))) bodies += 1;
  }
  return {
    recall: hits / written.length,
    precision: count === 0 ? 0 : hits / count,
    parents: hits === 0 ? 0 : parents / hits,
    bodies: hits === 0 ? 0 : bodies / hits,
  };
}
