import type { Notice } from './source.ts';

/** Longest excerpt of a notice. */
const MAX_EXCERPT = 40;

/** A notice about some words of the text. */
export function notice(code: string, message: string, excerpt: string): Notice {
  return { code, message, excerpt: excerpt.length > MAX_EXCERPT ? `${excerpt.slice(0, MAX_EXCERPT - 1)}…` : excerpt };
}
