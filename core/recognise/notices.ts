import type { DoubtOption } from './review.ts';
import type { Notice } from './source.ts';

/** A notice that knows its place; one with answers is a doubt as well. */
export interface Remark extends Notice {
  /** Index of the source block. */
  readonly at?: number;
  readonly answers?: readonly DoubtOption[];
}

/** Longest excerpt of a notice. */
const MAX_EXCERPT = 40;

/** A notice about some words of the text. */
export function notice(code: string, message: string, excerpt: string): Notice {
  return { code, message, excerpt: excerpt.length > MAX_EXCERPT ? `${excerpt.slice(0, MAX_EXCERPT - 1)}…` : excerpt };
}

/** The answer that leaves things as they were recognised. */
export function accept(label: string): DoubtOption {
  return { label, choice: null };
}

/** A notice about a source block, with the answers that the user can give to it. */
export function remark(found: Notice, at: number, answers: readonly DoubtOption[] = []): Remark {
  return answers.length > 0 ? { ...found, at, answers } : { ...found, at };
}
