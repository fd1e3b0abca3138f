import { $getRoot, type NodeKey } from 'lexical';
import { describeAnnex } from '../../core/numbering/reference-text.ts';
import type { Level, SectionRole } from '../../core/plan/schema.ts';
import { textOfRuns } from '../../core/plan/text.ts';
import type { BlockCache, BlockText } from './block-cache.ts';
import type { ShownLabels } from './labels.ts';
import { $getEntryData, $isEntryNode } from './nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode } from './nodes/section-node.ts';

/** Characters of a text without heading that the outline shows. */
const TITLE_LENGTH = 60;

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

/** An annex as the outline shows it. */
export interface AnnexItem {
  /** Key of its title. */
  readonly key: NodeKey;
  /** 附件, 附件2 … */
  readonly label: string;
  readonly title: string;
  readonly words: number;
}

/** The outline and how long its parts are. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly annexes: readonly AnnexItem[];
  readonly preambleWords: number;
  /** Words of preamble, entries and annexes. */
  readonly words: number;
}

/** Reads the outline of the document; needs an editor state. */
export function $readOutline(cache: BlockCache, labels: ShownLabels): Outline {
  const items: { -readonly [Field in keyof OutlineItem]: OutlineItem[Field] }[] = [];
  const annexes: Omit<AnnexItem, 'label'>[] = [];
  let preambleWords = 0;
  let words = 0;
  for (const section of $getRoot().getChildren().filter($isSectionNode)) {
    const kind = $getSectionKind(section);
    const before = words;
    for (const node of section.getChildren()) {
      const text = cache.read(node);
      words += text.words;
      if (kind === 'preamble') preambleWords += text.words;
      if ($isEntryNode(node)) {
        const key = node.getKey();
        const { id, level, role } = $getEntryData(node);
        items.push({
          key,
          id,
          level,
          role,
          label: labels.get(key)?.text ?? '',
          title: titleOf(text),
          words: text.words,
        });
      } else if (kind === 'entries' && items.length > 0) items[items.length - 1]!.words += text.words;
    }
    const title = kind === 'annex' ? section.getFirstChild() : null;
    if (title) annexes.push({ key: title.getKey(), title: title.getTextContent(), words: words - before });
  }
  const labelled = annexes.map((annex, index) => ({ ...annex, label: describeAnnex(index, annexes.length) }));
  return { items, annexes: labelled, preambleWords, words };
}

function titleOf({ heading, runs }: BlockText): string {
  return (heading?.heading ?? textOfRuns(runs)).slice(0, TITLE_LENGTH);
}
