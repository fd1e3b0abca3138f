import { mergeRegister, type LexicalEditor } from 'lexical';
import { registerHeadingLook as registerOriginal } from '../../renderer/editor/structure/heading-look.ts';

export * from '../../renderer/editor/structure/heading-look.ts';

/**
 * The control: an editor that writes the text anew in which something is being typed, as one does that draws a line again
 * after every change. The words stay the same, but the node the input method is at work in is another.
 */
export function registerHeadingLook(editor: LexicalEditor): () => void {
  const rewrite = () => {
    const text = getSelection()?.anchorNode;
    if (text instanceof Text && editor.getRootElement()?.contains(text)) text.replaceWith(text.cloneNode());
  };
  return mergeRegister(
    registerOriginal(editor),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('input', rewrite);
      root?.addEventListener('input', rewrite);
    }),
  );
}
