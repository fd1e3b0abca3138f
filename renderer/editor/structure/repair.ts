import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  RootNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Level, SectionRole } from '../../../core/plan/schema.ts';
import type { TemplateSection } from '../../../core/outline/template.ts';
import { $createEntryNode, $getEntryData, $isEntryNode } from '../nodes/entry-node.ts';
import {
  $createSectionNode,
  $getSectionKind,
  $isSectionNode,
  type SectionKind,
  type SectionNode,
} from '../nodes/section-node.ts';
import { $createTitleNode, $isTitleNode } from '../nodes/title-node.ts';
import { $allEntries, $entrySections } from './flow.ts';
import { $newEntry, type EntryMaker } from './new-entry.ts';
import { $missingSections } from './required-sections.ts';

/**
 * The second fence behind the commands that refuse: whatever happened (paste, undo, drop, select all and delete), the
 * document again has its title, its preamble, at least one entry and every required part. Waits while an input method
 * composes. Returns its undo.
 */
export function registerRepair(editor: LexicalEditor, maker: EntryMaker, planId: string): () => void {
  return editor.registerNodeTransform(RootNode, () => {
    if (!editor.isComposing()) $repairDocument(maker, planId);
  });
}

/** Makes the smallest changes that give the document its shape back. */
export function $repairDocument(maker: EntryMaker, planId: string): void {
  const root = $getRoot();
  const children = root.getChildren();
  const first = children[0];
  if (!$isTitleNode(first)) {
    const title = children.find($isTitleNode) ?? $createTitleNode({ kind: 'plan', id: planId });
    if (first) first.insertBefore(title);
    else root.append(title);
  }
  $wrapStrays();
  $ensureSection('preamble', () => [$createParagraphNode()]);
  if ($allEntries().length === 0) $ensureSection('entries', () => [$newEntry(1, maker)]);
  for (const missing of $missingSections(maker.template)) $insertSection(missing, maker);
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

/** Puts an empty part of the template where it belongs: behind the last part that the template has before it. */
export function $insertSection(part: TemplateSection, maker: EntryMaker): void {
  const order = maker.template.sections.indexOf(part);
  const earlier = new Set(maker.template.sections.slice(0, order).map((section) => section.role));
  const level: Level = part.form === 2 ? 2 : 1;
  const entry = $createEntryNode({ id: maker.newId(), level, hasHeading: true, role: part.role });
  if (part.heading) entry.append($createTextNode(part.heading));
  const section = $createSectionNode('entries').append(entry);
  const sections = $entrySections();
  const behind = sections.findLast((candidate) => earlier.has($chapterRole(candidate) ?? 'annex'));
  if (behind) $lastOfChapter(behind).insertAfter(section);
  else if (sections[0]) sections[0].insertBefore(section);
  else $getRoot().append(section);
  entry.selectEnd();
}

/** A chapter may run over several sections; the last of them is where it ends. */
function $lastOfChapter(section: SectionNode): SectionNode {
  let last = section;
  for (let next = last.getNextSibling(); $isSectionNode(next); next = next.getNextSibling()) {
    if ($getSectionKind(next) !== 'entries' || $beginsChapter(next)) break;
    last = next;
  }
  return last;
}

function $beginsChapter(section: SectionNode): boolean {
  const first = section.getFirstChild();
  return $isEntryNode(first) && $getEntryData(first).level === 1;
}

/** Role of the chapter that begins in a section; null when none begins there or it has no role. */
function $chapterRole(section: SectionNode): SectionRole | null {
  const first = section.getFirstChild();
  if (!$isEntryNode(first)) return null;
  const { level, role } = $getEntryData(first);
  return level === 1 ? (role ?? null) : null;
}
