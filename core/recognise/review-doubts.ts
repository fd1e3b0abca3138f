import type { Remark } from './notices.ts';
import type { Doubt } from './review.ts';

/** The remarks that a user can answer, as cards in the order of the source. */
export function doubtsOf(remarks: readonly Remark[], document: number | null): Doubt[] {
  const seen = new Map<string, number>();
  return remarks
    .flatMap(({ code, message, excerpt, at, answers }) => {
      if (at === undefined || !answers) return [];
      const key = `${code}:${at}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const id = count === 1 ? key : `${key}:${count}`;
      return [{ id, code, source: at, document, message, excerpt, options: answers }];
    })
    .sort((left, right) => left.source - right.source);
}
