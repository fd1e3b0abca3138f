import { $isElementNode, type EditorState, type NodeKey } from 'lexical';
import { readHeadingLine } from '../../core/plan/heading.ts';
import type { Level, SectionRole } from '../../core/plan/schema.ts';
import { countWords } from '../../core/plan/text.ts';
import { $getEntryData, $isEntryNode } from './nodes/entry-node.ts';
import type { ShownLabels } from './labels.ts';
import { $entrySections, $preambleBlocks } from './structure/flow.ts';

/** One line of the outline panel. */
export interface OutlineItem {
  readonly key: NodeKey;
  readonly id: string;
  readonly level: Level;
  readonly role: SectionRole | undefined;
  readonly label: string;
  /** Heading, or the beginning of the text where there is none. */
  readonly title: string;
  /** Words of the entry itself with its body, without what is below it. */
  readonly words: number;
}

interface Measured {
  readonly title: string;
  readonly words: number;
}

/**
 * Reads the outline out of editor states. What a block says is remembered by its key, so that a key pressed in a plan of
 * five thousand entries measures one block; the caller names the blocks that changed.
 */
export class OutlineReader {
  readonly #measured = new Map<NodeKey, Measured>();

  /** Forgets blocks that an update touched. */
  invalidate(keys: Iterable<NodeKey>): void {
    for (const key of keys) this.#measured.delete(key);
  }

  /** Words of the text before the first entry. */
  preambleWords(state: EditorState): number {
    return state.read(() =>
      $preambleBlocks().reduce((sum, node) => sum + this.#measure(node.getKey(), () => node.getTextContent()).words, 0),
    );
  }

  read(state: EditorState, labels: ShownLabels): OutlineItem[] {
    return state.read(() => {
      const items: { -readonly [Field in keyof OutlineItem]: OutlineItem[Field] }[] = [];
      for (const section of $entrySections()) {
        for (const node of section.getChildren()) {
          if (!$isElementNode(node)) continue;
          const key = node.getKey();
          const { title, words } = this.#measure(key, () => node.getTextContent());
          if ($isEntryNode(node)) {
            const { id, level, role } = $getEntryData(node);
            items.push({ key, id, level, role, label: labels.get(key)?.text ?? '', title, words });
          } else if (items.length > 0) items[items.length - 1]!.words += words;
        }
      }
      return items;
    });
  }

  #measure(key: NodeKey, text: () => string): Measured {
    const known = this.#measured.get(key);
    if (known) return known;
    const line = text();
    const measured = { title: readHeadingLine(line).heading.slice(0, 60), words: countWords(line) };
    this.#measured.set(key, measured);
    return measured;
  }
}
