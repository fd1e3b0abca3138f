import { $getState, $setState, createState, type LexicalNode } from 'lexical';

const blockIdState = createState('block', { parse: (value) => (typeof value === 'string' ? value : '') });
const captionState = createState('caption', { parse: (value) => (typeof value === 'string' ? value : null) });

/** Id of the paragraph or table in the plan file; empty for one made since it was opened. */
export function $getBlockId(node: LexicalNode): string {
  return $getState(node, blockIdState);
}

/** Remembers the id; gives the node back. */
export function $setBlockId<T extends LexicalNode>(node: T, id: string): T {
  return $setState(node, blockIdState, id);
}

/** Caption of a table. */
export function $getCaption(node: LexicalNode): string | null {
  return $getState(node, captionState);
}

/** Remembers the caption; gives the node back. */
export function $setCaption<T extends LexicalNode>(node: T, caption: string | null): T {
  return $setState(node, captionState, caption);
}
