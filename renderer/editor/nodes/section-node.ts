import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';

/** What a section holds: the text before the first entry, entries, or one annex. */
export type SectionKind = 'preamble' | 'entries' | 'annex';

const kindState = createState('kind', {
  parse: (value): SectionKind => (value === 'preamble' || value === 'annex' ? value : 'entries'),
});

/** What an entry of usual length takes, in em. */
const ENTRY_HEIGHT = 8;

/**
 * A container of blocks with no meaning of its own in a plan. It exists because a browser lays out a hundred blocks
 * behind `content-visibility: auto` much faster than five thousand in one flow; `regroup.ts` keeps the sizes right.
 */
export class SectionNode extends ElementNode {
  override $config() {
    return this.config('section', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: kindState }] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('section');
    const kind = $getSectionKind(this);
    element.className = `section section-${kind}`;
    // Until it has been laid out, as high as so many entries usually are: fewer come near the window, so fewer are laid out.
    if (kind === 'entries') element.style.containIntrinsicBlockSize = `auto ${this.__size * ENTRY_HEIGHT}em`;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  /** Lexical would note the format of the first text here, and so change a section in which nothing but text was typed. */
  override setTextFormat(): this {
    return this;
  }
}

export function $getSectionKind(node: SectionNode): SectionKind {
  return $getState(node, kindState);
}

export function $createSectionNode(kind: SectionKind): SectionNode {
  return $setState($create(SectionNode), kindState, kind);
}

export function $isSectionNode(node: LexicalNode | null | undefined): node is SectionNode {
  return node instanceof SectionNode;
}
