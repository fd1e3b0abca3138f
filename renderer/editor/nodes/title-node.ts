import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { zh } from '../../text/zh.ts';

/** Whose title it is: the plan's, or that of the annex with this id. */
export interface TitleOwner {
  readonly kind: 'plan' | 'annex';
  readonly id: string;
}

const ownerState = createState('owner', {
  parse: (value): TitleOwner =>
    typeof value === 'object' && value !== null ? (value as TitleOwner) : { kind: 'plan', id: '' },
});

/** The title of the plan or of an annex, one line. */
export class TitleNode extends ElementNode {
  override $config() {
    return this.config('title', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: ownerState }] });
  }

  override createDOM(): HTMLElement {
    const { kind } = $getTitleOwner(this);
    const element = document.createElement(kind === 'plan' ? 'h1' : 'h2');
    element.className = `title title-${kind}`;
    element.dataset['hint'] = kind === 'plan' ? zh.editor.titleHint : zh.editor.annexTitleHint;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $getTitleOwner(node: TitleNode): TitleOwner {
  return $getState(node, ownerState);
}

export function $createTitleNode(owner: TitleOwner): TitleNode {
  return $setState($create(TitleNode), ownerState, owner);
}

export function $isTitleNode(node: LexicalNode | null | undefined): node is TitleNode {
  return node instanceof TitleNode;
}
