import { $create, $getState, $setState, createState, TextNode, type EditorConfig, type LexicalNode } from 'lexical';
import type { Reference } from '../../../core/plan/schema.ts';

const referenceState = createState('reference', {
  parse: (value): Reference => (value as Reference | undefined) ?? { target: '', form: 'item' },
});

/** Words that refer to an entry or annex (见第12条). One unit for the caret; `references.ts` keeps the number right. */
export class ReferenceNode extends TextNode {
  override $config() {
    return this.config('reference', {
      extends: TextNode,
      stateConfigs: [{ flat: true, stateConfig: referenceState }],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add('reference');
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): boolean {
    return true;
  }
}

export function $createReferenceNode(reference: Reference, text: string): ReferenceNode {
  const node = $create(ReferenceNode).setTextContent(text).setMode('token');
  return $setState(node, referenceState, reference);
}

export function $getReference(node: ReferenceNode): Reference {
  return $getState(node, referenceState);
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}
