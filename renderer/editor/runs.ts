import {
  $createTextNode,
  $isElementNode,
  $isTextNode,
  TEXT_TYPE_TO_FORMAT,
  type ElementNode,
  type TextNode,
} from 'lexical';
import { $createReferenceNode, $getReference, $isReferenceNode } from './nodes/reference-node.ts';
import type { Run } from '../../core/plan/schema.ts';

/**
 * The text format that marks the heading part of an entry. It is only a look: where the heading ends is read from the
 * text (`core/plan/heading.ts`). Lexical has no free format bit; this one renders as a class and nothing else.
 */
export const HEADING_FORMAT = 'capitalize';
/** The class it renders as. */
export const HEADING_CLASS = 'heading';
/** The same as a bit of a text node's format. */
export const HEADING_BIT = TEXT_TYPE_TO_FORMAT[HEADING_FORMAT]!;

/** Makes text nodes of runs. */
export function $createTextNodes(runs: readonly Run[]): TextNode[] {
  return runs
    .filter((run) => run.text !== '')
    .map((run) => {
      const node = run.reference ? $createReferenceNode(run.reference, run.text) : $createTextNode(run.text);
      if (run.bold) node.toggleFormat('bold');
      if (run.italic) node.toggleFormat('italic');
      if (run.underline) node.toggleFormat('underline');
      return node;
    });
}

/** Runs of an element from a text offset on. Equal neighbours are joined; a line break becomes a blank. */
export function $readRuns(element: ElementNode, from = 0): Run[] {
  const runs: Run[] = [];
  let offset = 0;
  const add = (node: TextNode) => {
    const text = node.getTextContent();
    const kept = offset >= from ? text : text.slice(from - offset);
    offset += text.length;
    if (kept === '') return;
    const run: Run = {
      text: kept,
      ...(node.hasFormat('bold') && { bold: true }),
      ...(node.hasFormat('italic') && { italic: true }),
      ...(node.hasFormat('underline') && { underline: true }),
      ...($isReferenceNode(node) && { reference: $getReference(node) }),
    };
    const last = runs[runs.length - 1];
    if (
      last &&
      !last.reference &&
      !run.reference &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.underline === run.underline
    ) {
      last.text += kept;
    } else runs.push(run);
  };
  const visit = (parent: ElementNode) => {
    for (const child of parent.getChildren()) {
      if ($isTextNode(child)) add(child);
      else if ($isElementNode(child)) visit(child);
    }
  };
  visit(element);
  return runs;
}
