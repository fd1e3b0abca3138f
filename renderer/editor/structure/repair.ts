import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  RootNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { findPlace } from '../../../core/outline/find-place.ts';
import type { TemplateSection } from '../../../core/outline/template.ts';
import { $getPlanFields } from '../nodes/plan-fields.ts';
import { $createEntryNode } from '../nodes/entry-node.ts';
import {
  $createSectionNode,
  $getSectionKind,
  $isSectionNode,
  type SectionKind,
  type SectionNode,
} from '../nodes/section-node.ts';
import { $createTitleNode, $isTitleNode } from '../nodes/title-node.ts';
import { $allEntries, $entrySections, $rank } from './flow.ts';
import { $newEntry, type EntryMaker } from './new-entry.ts';
import { missingSections, $partOf, $parts } from './parts.ts';

/**
 * The second fence behind the commands that refuse: whatever happened (paste, undo, drop, select all and delete), the
 * document again has its title, its preamble, at least one entry and every required part. Waits while an input method
 * composes. Returns its undo.
 */
export function registerRepair(editor: LexicalEditor, maker: EntryMaker): () => void {
  return editor.registerNodeTransform(RootNode, () => {
    if (!editor.isComposing()) $repairDocument(maker);
  });
}

/** Makes the smallest changes that give the document its shape back. */
export function $repairDocument(maker: EntryMaker): void {
  const root = $getRoot();
  const children = root.getChildren();
  const first = children[0];
  if (!$isTitleNode(first)) {
    const title = children.find($isTitleNode) ?? $createTitleNode({ kind: 'plan', id: $getPlanFields().id });
    if (first) first.insertBefore(title);
    else root.append(title);
  }
  $wrapStrays();
  $ensureSection('preamble', () => [$createParagraphNode()]);
  if ($allEntries().length === 0) $ensureSection('entries', () => [$newEntry(1, maker)]);
  for (const missing of missingSections($parts(), maker.template)) $insertSection(missing, maker);
}

/** Blocks that ended up directly under the root go into the section before them. */
function $wrapStrays(): void {
  for (const child of $getRoot().getChildren().slice(1)) {
    if ($isSectionNode(child)) continue;
    const previous = child.getPreviousSibling();
    if ($isSectionNode(previous)) previous.append(child);
    else {
      const section = $createSectionNode('preamble');
      child.replace(section);
      section.append($asParagraph(child));
    }
  }
}

function $asParagraph(node: LexicalNode): LexicalNode {
  if (!$isTitleNode(node) || !$isElementNode(node)) return node;
  return $createParagraphNode().append(...node.getChildren());
}

function $ensureSection(kind: SectionKind, $content: () => LexicalNode[]): void {
  const sections = $getRoot().getChildren().filter($isSectionNode);
  const found = sections.find((section) => $getSectionKind(section) === kind);
  if (found) {
    if (found.isEmpty()) found.append(...$content());
    return;
  }
  const section = $createSectionNode(kind).append(...$content());
  const before: SectionNode | null =
    kind === 'preamble' ? null : (sections.find((other) => $getSectionKind(other) === 'preamble') ?? null);
  (before ?? $getRoot().getFirstChildOrThrow()).insertAfter(section);
}

/** Puts an empty part of the template where it belongs, with the caret in it. */
export function $insertSection(part: TemplateSection, maker: EntryMaker): void {
  const entry = $createEntryNode({
    id: maker.newId(),
    level: part.form === 2 ? 2 : 1,
    hasHeading: true,
    role: part.role,
  });
  if (part.heading) entry.append($createTextNode(part.heading));
  const chapters = $allEntries().filter((other) => $rank(other) === 1);
  const place = findPlace(chapters.map($partOf), part.role, maker.template);
  // In front of the first chapter there may stand entries that lost theirs; a part that comes first takes them in.
  const next = place === 0 ? $entrySections()[0]?.getFirstChild() : chapters[place];
  if (next) next.insertBefore(entry);
  else $entrySections().at(-1)?.append(entry);
  entry.selectEnd();
}
