import { $isElementNode, type LexicalNode, type NodeKey } from 'lexical';
import { readHeadingLine, type HeadingLine } from '../../core/plan/heading.ts';
import type { Run } from '../../core/plan/schema.ts';
import { countWords } from '../../core/plan/text.ts';
import { $getEntryData, $isEntryNode } from './nodes/entry-node.ts';
import { $readRuns } from './runs.ts';

/** What a block says. */
export interface BlockText {
  /** Heading and form of an entry's line; null for a line without heading and for any other block. */
  readonly heading: HeadingLine | null;
  /** The body behind the heading; everything where there is no heading. */
  readonly runs: readonly Run[];
  readonly words: number;
}

/**
 * Remembers what each block says, so that a key pressed in a plan of five thousand entries makes one block be read
 * again. The owner names the blocks that an update touched.
 */
export class BlockCache {
  readonly #known = new Map<NodeKey, BlockText>();

  invalidate(keys: Iterable<NodeKey>): void {
    for (const key of keys) this.#known.delete(key);
  }

  /** Forgets everything: a whole other state has been put in place. */
  clear(): void {
    this.#known.clear();
  }

  /** Reads a block; needs an editor state. */
  read(node: LexicalNode): BlockText {
    const key = node.getKey();
    const known = this.#known.get(key);
    if (known) return known;
    const text = $readBlock(node);
    this.#known.set(key, text);
    return text;
  }
}

function $readBlock(node: LexicalNode): BlockText {
  if (!$isElementNode(node)) return { heading: null, runs: [], words: 0 };
  const line = node.getTextContent();
  const heading = $isEntryNode(node) && $getEntryData(node).hasHeading ? readHeadingLine(line) : null;
  return { heading, runs: $readRuns(node, heading?.bodyStart ?? 0), words: countWords(line) };
}
