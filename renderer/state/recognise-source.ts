import { recognise, type Recognition } from '../../core/recognise/recognise.ts';
import type { SourceBlock } from '../../core/recognise/source.ts';
import type { Decisions } from './review-decisions.ts';

/** Recognises a source with what the user has decided. Ids only count up unless others are wanted. */
export function recogniseSource(
  source: readonly SourceBlock[],
  fileName: string,
  { choices }: Decisions,
  newId = countingIds(),
): Recognition {
  return recognise(source, { newId, fileName, choices });
}

function countingIds(): () => string {
  let count = 0;
  return () => `i${(count += 1)}`;
}
