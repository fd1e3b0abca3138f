import type { DocumentChoice, ImportChoices } from './review.ts';
import type { Part } from './split-documents.ts';

/** A decision about a document, and the source block by which it is kept. */
interface KeptChoice {
  /** Null where the document has no block at all. */
  readonly source: number | null;
  readonly choice: DocumentChoice;
}

/**
 * What the user says of a document. It is kept by any one of its blocks, so it holds also where lines before its title are
 * left out or come back; a document without a decision is to be decided by `titleAt`, or by its first block.
 */
export function findDocumentChoice(
  { pieces, contents }: Part,
  titleAt: number | undefined,
  choices: ImportChoices['documents'],
): KeptChoice {
  const decided = Object.keys(choices).map(Number);
  if (decided.length > 0) {
    const own = new Set<number>(contents.map(({ line }) => line.at));
    for (const piece of pieces) {
      own.add(piece.at);
      for (const { at } of piece.also ?? []) own.add(at);
    }
    const source = decided.find((at) => own.has(at));
    if (source !== undefined) return { source, choice: choices[source]! };
  }
  return { source: titleAt ?? pieces[0]?.at ?? contents[0]?.line.at ?? null, choice: {} };
}
