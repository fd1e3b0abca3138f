import type { Reference } from '../../plan/schema.ts';
import { standardSetup, type PageSetup } from '../page-setup.ts';

/** A reference taken apart into words and numbers that live. */
export type ReferencePiece =
  string | { readonly bookmark: string; readonly number: string; readonly isNumber: boolean };

/** What the writers of the parts of one file share. */
export interface WriteContext {
  readonly setup: PageSetup;
  /**
   * Puts a bookmark around content, by which an import knows what it is; content as it is where ids do not travel. One that
   * ended behind a full line would cost a blank line in LibreOffice, so a bookmark that needs no words stands before them.
   */
  mark(name: string | null, content: string): string;
  /** The pieces of a reference whose numbers are fields; null where it is text. */
  piecesOf(reference: Reference, text: string): readonly ReferencePiece[] | null;
}

/** A context without bookmarks and fields. */
export function plainContext(setup: PageSetup = standardSetup): WriteContext {
  return { setup, mark: (_, content) => content, piecesOf: () => null };
}

/** A context with bookmarks around what has a name; ids count through the file as ECMA-376 17.13.6 asks. */
export function markingContext(setup: PageSetup, piecesOf: WriteContext['piecesOf'] = () => null): WriteContext {
  let count = 0;
  return {
    setup,
    mark(name, content) {
      if (name === null) return content;
      count += 1;
      return `<w:bookmarkStart w:id="${count}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${count}"/>`;
    },
    piecesOf,
  };
}
