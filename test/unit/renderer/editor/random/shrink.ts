import type { Edit } from './edits.ts';
import { runDocument, type Failure, type SetClock, type Start } from './run-document.ts';

/** Runs that a search for a shorter sequence may take. */
const MOST_RUNS = 1_200;

/**
 * Leaves out as many edits as it can while something still goes wrong: first large stretches, then single ones. What goes
 * wrong may change on the way; the shortest sequence counts.
 */
export async function shrink(
  start: Start,
  edits: readonly Edit[],
  failure: Failure,
  setClock: SetClock,
): Promise<Failure> {
  let best = { edits: edits.slice(0, failure.at), failure };
  let size = best.edits.length;
  for (let runs = 0; runs < MOST_RUNS && size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    let from = 0;
    while (from < best.edits.length && runs < MOST_RUNS) {
      const shorter = [...best.edits.slice(0, from), ...best.edits.slice(from + size)];
      runs += 1;
      const found = await runDocument(start, shorter, setClock, 1);
      if (found) best = { edits: shorter.slice(0, found.at), failure: found };
      else from += size;
    }
  }
  return best.failure;
}
