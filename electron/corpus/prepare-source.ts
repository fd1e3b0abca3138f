import { cutPassages } from '../../core/corpus/cut-passages.ts';
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
  return {
    title: plan.title,
    year: plan.planYear,
    unit: unit || unitOf(plan),
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

/** The unit a document names: who issued it, else what stands before the year in its title. */
function unitOf({ issuer, title }: Plan): string {
  return (
    issuer ??
    /^([一-龥]{2,24}?)(?=(?:19|20)\d{2}|[二一][〇○零一二三四五六七八九]{3}年|关于|“?十[一二三四五六七]五)/u.exec(
      title,
    )?.[1] ??
    ''
  );
}
