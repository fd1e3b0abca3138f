import {
  $getNodeByKey,
  $getRoot,
  mergeRegister,
  RootNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $getEntryData, $isEntryNode, EntryNode } from '../nodes/entry-node.ts';
import { $createSectionNode, $getSectionKind, $isSectionNode, SectionNode } from '../nodes/section-node.ts';

/** Blocks a section holds at most when it is built; measured best between 50 and 100. */
export const SECTION_SIZE = 80;
/** A section that has grown beyond this by typing is cut in two. */
const LARGEST_SECTION = 160;

/**
 * Keeps the sections of entries such that each first-level entry begins one, none is empty and none grows too large. Waits
 * while an input method composes. Returns its undo.
 */
export function registerRegroup(editor: LexicalEditor): () => void {
  const touched = new Set<NodeKey>();
  return mergeRegister(
    editor.registerNodeTransform(SectionNode, (section) => void touched.add(section.getKey())),
    // A change of level makes only the entry dirty, not the section it stands in.
    editor.registerNodeTransform(EntryNode, (entry) => void touched.add(entry.getParent()?.getKey() ?? '')),
    // The root comes last, so that each section is looked at once.
    editor.registerNodeTransform(RootNode, () => {
      if (editor.isComposing()) return;
      const keys = [...touched];
      touched.clear();
      for (const key of keys) {
        const section = $getNodeByKey(key);
        if ($isSectionNode(section)) $regroup(section);
      }
    }),
  );
}

function $regroup(section: SectionNode): void {
  if (!section.isAttached() || $getSectionKind(section) !== 'entries') return;
  const children = section.getChildren();
  if (children.length === 0) {
    section.remove();
    return;
  }
  const cut = children.findIndex((child, index) => index > 0 && $isChapter(child));
  if (cut > 0) $cutSection(section, children, cut);
  else if (children.length > LARGEST_SECTION) $cutSection(section, children, SECTION_SIZE);
  else $mergeIntoPrevious(section, children);
}

function $isChapter(node: LexicalNode): boolean {
  return $isEntryNode(node) && $getEntryData(node).level === 1;
}

function $cutSection(section: SectionNode, children: LexicalNode[], at: number): void {
  const tail = $createSectionNode('entries');
  section.insertAfter(tail);
  tail.append(...children.slice(at));
}

/** Joins a section that does not begin with a chapter to the one before it while both are small. */
function $mergeIntoPrevious(section: SectionNode, children: LexicalNode[]): void {
  if ($isChapter(children[0]!)) return;
  const previous = section.getPreviousSibling();
  if (!$isSectionNode(previous) || $getSectionKind(previous) !== 'entries' || previous.getParent() !== $getRoot())
    return;
  if (previous.getChildrenSize() + children.length > SECTION_SIZE) return;
  previous.append(...children);
  section.remove();
}
