import { findSlowPart } from '../patterns/slow-pattern.ts';

/** How a search compares. */
export interface SearchOptions {
  /** Full and half width count as the same: `（` finds `(`, `１` finds `1`. */
  readonly foldsWidth: boolean;
  readonly matchesCase: boolean;
  /** The query is a regular expression. */
  readonly isPattern: boolean;
}

/** A place in a text, `end` exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** What to put there when replacing by `replacement`: groups of a pattern filled in. */
  readonly expand: (replacement: string) => string;
}

/** A search made ready. */
export interface Search {
  readonly find: (text: string) => Match[];
}

/** Matches that one block gives at most; a pattern that finds more is hardly meant. */
const MOST_MATCHES = 2_000;

/**
 * Makes a search ready. Gives null for an empty query, for a pattern that is none and for one that could hang the program; empty
 * matches are passed over.
 * Offsets are those of the text as given: width folding changes no length.
 */
export function createSearch(query: string, options: SearchOptions): Search | null {
  if (query === '') return null;
  const fold = options.foldsWidth ? foldWidth : (text: string) => text;
  const source = options.isPattern ? fold(query) : escapePattern(fold(query));
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, options.matchesCase ? 'gu' : 'giu');
  } catch {
    return null;
  }
  if (options.isPattern && findSlowPart(source) !== null) return null;
  return {
    find: (text) => {
      const matches: Match[] = [];
      for (const match of fold(text).matchAll(pattern)) {
        if (match[0] === '') continue;
        const { index: start } = match;
        const expand = options.isPattern ? (replacement: string) => fillGroups(replacement, match) : identity;
        matches.push({ start, end: start + match[0].length, expand });
        if (matches.length >= MOST_MATCHES) break;
      }
      return matches;
    },
  };
}

/** Turns full-width letters, digits and marks into half-width ones, one character for one. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function identity(text: string): string {
  return text;
}

/** The text as a regular expression that finds just it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** `$1` … `$9` and `$&` in a replacement. */
function fillGroups(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$([1-9&])/gu, (_whole, name: string) =>
    name === '&' ? match[0] : (match[Number(name)] ?? ''),
  );
}
