import { cutPassages } from '../../core/corpus/cut-passages.ts';
import { nameSource } from '../../core/corpus/name-source.ts';
import { isNearDuplicate, sketchOf, type Sketch } from '../../core/corpus/near-duplicates.ts';
import { findPoison } from '../../core/corpus/poison.ts';
import type { Origin } from '../../core/corpus/source.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { NewSource } from './corpus-database.ts';

/** Whose documents are being added. */
export interface Ownership {
  readonly origin: Origin;
  /** Empty: taken from each document. */
  readonly unit: string;
}

/** A source that is there already, as far as copies are told by it. */
export interface KnownSketch {
  readonly id: number;
  readonly path: string;
  readonly year: number | null;
  readonly sketch: Sketch;
}

/**
 * Makes a source of a plan: its passages, whether it is poisoned, whether the corpus has nearly the same from another file.
 * What a unit says again the next year is no copy.
 */
export function prepareSource(
  plan: Plan,
  path: string,
  { origin, unit }: Ownership,
  known: readonly KnownSketch[],
): NewSource {
  const { passages, characters } = cutPassages(plan);
  const poison = findPoison(passages.map(({ text }) => text).join('\n'), plan.planYear);
  const sketch = sketchOf(passages.filter(({ isHeading }) => !isHeading).map(({ text }) => text));
  const copy = known.find(
    (other) => other.path !== path && other.year === plan.planYear && isNearDuplicate(sketch, other.sketch),
  );
  const named = nameSource(plan, path);
  return {
    title: named.title,
    year: plan.planYear,
    unit: unit || named.unit,
    origin,
    documentType: plan.documentType,
    characters,
    poison: poison.score,
    poisonMarks: poison.marks,
    duplicateOf: copy?.id ?? null,
    sketch,
    passages,
  };
}
