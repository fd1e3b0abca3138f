/** Corrections (更正) of what was recognised of a source. */
import type { z } from 'zod';
import { sourceFactsSchema, type SourceFacts } from './source.ts';

/** What the user has set right of a source, and nothing else: what is absent goes on being recognised. */
export const amendmentSchema = sourceFactsSchema.partial();
export type Amendment = z.infer<typeof amendmentSchema>;

/** What has to be kept for a source to be called as the user says; facts that were recognised so already are not. */
export function amendmentOf(recognised: SourceFacts, { title, year, unit }: SourceFacts): Amendment {
  return {
    ...(title !== recognised.title && { title }),
    ...(year !== recognised.year && { year }),
    ...(unit !== recognised.unit && { unit }),
  };
}

/** The facts of a source with what was recognised of it, as `Source` has them. */
export function amendedFacts(
  recognised: SourceFacts,
  amendment: Amendment,
): SourceFacts & { readonly recognised: SourceFacts | null } {
  const { title = recognised.title, year = recognised.year, unit = recognised.unit } = amendment;
  return { title, year, unit, recognised: Object.keys(amendment).length > 0 ? recognised : null };
}

/** A document of a file with its amendment, before the file is read again. */
export interface AmendedPart {
  readonly part: number;
  readonly title: string;
  readonly amendment: Amendment;
}

/**
 * Which amendment each document of a file has after the file was read again, by its place in it; `before` and `after` are
 * called as they were recognised. A document that is called as before keeps its own wherever it stands now. The others go
 * by their place, as long as the file has as many documents as before.
 */
export function carryAmendments(before: readonly AmendedPart[], after: readonly string[]): Amendment[] {
  const left = [...before];
  const take = (isWanted: (one: AmendedPart) => boolean): Amendment | undefined => {
    const at = left.findIndex(isWanted);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.amendment;
  };
  const byTitle = after.map((title) => take((one) => one.title === title));
  return byTitle.map(
    (found, part) => found ?? (before.length === after.length ? take((one) => one.part === part) : undefined) ?? {},
  );
}
