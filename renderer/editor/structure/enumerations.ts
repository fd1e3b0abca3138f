import { $getNodeByKey, $isElementNode, TextNode, type ElementNode, type LexicalEditor } from 'lexical';
import { correctEnumerations, hasEnumeration, hasEnumerationMark } from '../../../core/numbering/inline-enumeration.ts';
import { $replaceText } from '../text-edit.ts';

/**
 * Renumbers 一是…二是…, 第一，…第二，… and ①②… inside a paragraph when an edit takes one out or puts one in. Only an
 * enumeration that had begun and was right before the edit is touched: a text that came in with a gap keeps it until its
 * author mends it. Returns its undo.
 */
export function registerEnumerations(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (text) => {
    const block = text.getParent();
    if (editor.isComposing() || !$isElementNode(block)) return;
    const before = textBefore(editor, block);
    if (before === null) return;
    const now = block.getTextContent();
    if (before === now || !hasEnumeration(now)) return;
    if (!hasEnumerationMark(before) || correctEnumerations(before).length > 0) return;
    for (const { start, end, text: mark } of correctEnumerations(now).toReversed()) {
      $replaceText(block, start, end, mark);
    }
  });
}

/** What a block said before the present update; null for one that was not there. */
function textBefore(editor: LexicalEditor, block: ElementNode): string | null {
  const key = block.getKey();
  return editor.getEditorState().read(() => $getNodeByKey(key)?.getTextContent() ?? null);
}
