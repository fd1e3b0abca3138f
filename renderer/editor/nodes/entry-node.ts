import { $create, $getState, $getStateChange, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import type { Level, SectionRole, TaskFacts } from '../../../core/plan/schema.ts';

/** What an entry is besides its text. Replaced as a whole on every change. */
export interface EntryData {
  readonly id: string;
  readonly level: Level;
  /** False: the text is all body, as in a goal that has no heading. */
  readonly hasHeading: boolean;
  readonly role?: SectionRole | undefined;
  readonly start?: number | undefined;
  readonly facts?: TaskFacts | undefined;
}

const emptyData: EntryData = { id: '', level: 1, hasHeading: true };

const entryState = createState('entry', {
  parse: (value): EntryData => (typeof value === 'object' && value !== null ? (value as EntryData) : emptyData),
});

/**
 * The first line of an entry: heading and, where they share it, the first paragraph of the body. Its number is no part
 * of the text: `labels.ts` writes it to the element as `data-num` and the style sheet draws it.
 */
export class EntryNode extends ElementNode {
  override $config() {
    return this.config('entry', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: entryState }] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = classOf($getEntryData(this));
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const change = $getStateChange(this, previous, entryState);
    if (change) element.className = classOf(change[0]);
    return false;
  }

  override canBeEmpty(): boolean {
    return true;
  }

  /** Not kept: noting it would change the entry itself at the first key, and what an empty line is to look like is known. */
  override setTextFormat(): this {
    return this;
  }
}

function classOf(data: EntryData): string {
  return `entry level-${data.level}`;
}

/** The data of an entry; needs an editor state. */
export function $getEntryData(node: EntryNode): EntryData {
  return $getState(node, entryState);
}

/** Changes some of the data of an entry. */
export function $updateEntryData(node: EntryNode, change: Partial<EntryData>): void {
  $setState(node, entryState, (previous) => ({ ...previous, ...change }));
}

export function $createEntryNode(data: EntryData): EntryNode {
  return $setState($create(EntryNode), entryState, data);
}

export function $isEntryNode(node: LexicalNode | null | undefined): node is EntryNode {
  return node instanceof EntryNode;
}
