import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $hasUpdateTag,
  $isParagraphNode,
  HISTORIC_TAG,
  mergeRegister,
  ParagraphNode,
  RootNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { headingOf } from '../../../core/outline/fill-slots.ts';
import { findPlace } from '../../../core/outline/find-place.ts';
import type { TemplateSection } from '../../../core/outline/template.ts';
import type { Plan, SectionRole } from '../../../core/plan/schema.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { $getPlanFields } from '../nodes/plan-fields.ts';
import { $createEntryNode, $getEntryData, $isEntryNode, EntryNode } from '../nodes/entry-node.ts';
import {
  $createSectionNode,
  $getSectionKind,
  $isSectionNode,
  SectionNode,
  type SectionKind,
} from '../nodes/section-node.ts';
import { $createTitleNode, $getTitleOwner, $isTitleNode, TitleNode } from '../nodes/title-node.ts';
import { $allEntries, $entrySections, $rank, $subtree } from './flow.ts';
import { $newEntry, type EntryMaker } from './new-entry.ts';
import { missingSections, $partOf, $parts } from './parts.ts';
import { $repairBlocks, $repairLine } from './repair-blocks.ts';

/** Nodes of which one is made, moved or changed in kind whenever the shape of the document can have changed. */
const shapes: readonly Klass<LexicalNode>[] = [
  TitleNode,
  SectionNode,
  EntryNode,
  ParagraphNode,
  TableNode,
  TableRowNode,
  TableCellNode,
];

/**
 * The second fence behind the commands that refuse: whatever happened (paste, drop, select all and delete), the
 * document again has its title, its preamble, at least one entry and every required part. Plain typing costs nothing;
 * while an input method composes, repairs wait. Returns its undo.
 */
export function registerRepair(editor: LexicalEditor, maker: EntryMaker, plan: Plan): () => void {
  let isTouched = plan.entries.length === 0;
  let kind = plan.documentType;
  /** Required parts that this document has had: only these are put back, never one that it came without. */
  const had = new Set([...walkEntries(plan.entries)].flatMap(({ entry }) => entry.role ?? []));
  return mergeRegister(
    ...shapes.map((shape) => editor.registerNodeTransform(shape, () => void (isTouched = true))),
    editor.registerNodeTransform(RootNode, (root) => {
      const { documentType } = $getPlanFields();
      const isSwitched = kind !== documentType;
      kind = documentType;
      // What undo and redo bring back was repaired when it came about.
      if ($hasUpdateTag(HISTORIC_TAG)) return;
      if (isSwitched) for (const { role } of maker.template.sections) had.add(role);
      isTouched ||= isSwitched || root.getChildrenSize() < 3;
      if (!isTouched || editor.isComposing()) return;
      isTouched = false;
      const standIn = $repairShape(maker);
      $repairParts(maker, had);
      if (standIn && $allEntries().length > 1) standIn.remove();
    }),
  );
}

/**
 * Title, preamble, entries, annexes, in this order, and in each of them what may stand there. Where there is no entry at
 * all an empty one stands in, and is given back.
 */
function $repairShape(maker: EntryMaker): EntryNode | null {
  const title = $repairTitle();
  let last: SectionNode | null = null;
  for (const node of title.getNextSiblings()) {
    const section: SectionNode = $isSectionNode(node) ? node : $wrap(node, last ? $getSectionKind(last) : 'preamble');
    const kind = $getSectionKind(section);
    const before = last && $getSectionKind(last);
    if (last && (kind === 'preamble' || section !== node || (before === 'annex' && kind === 'entries'))) {
      last.append(...section.getChildren());
      section.remove();
    } else {
      if (!last && kind !== 'preamble') title.insertAfter($createSectionNode('preamble'));
      last = section;
    }
  }
  if (!last) title.insertAfter($createSectionNode('preamble'));
  return $repairSections(maker);
}

function $repairTitle(): TitleNode {
  const root = $getRoot();
  const first = root.getFirstChild();
  if ($isTitleNode(first) && $getTitleOwner(first).kind === 'plan') {
    $repairLine(first);
    return first;
  }
  const found = root.getChildren().find((node) => $isTitleNode(node) && $getTitleOwner(node).kind === 'plan');
  const title = $isTitleNode(found) ? found : $createTitleNode({ kind: 'plan', id: $getPlanFields().id });
  if (first) first.insertBefore(title);
  else root.append(title);
  $repairLine(title);
  return title;
}

function $wrap(node: LexicalNode, kind: SectionKind): SectionNode {
  const section = $createSectionNode(kind);
  node.insertBefore(section);
  section.append(node);
  return section;
}

/** What stands before the first entry is preamble; what stands from it on are entries. */
function $repairSections(maker: EntryMaker): EntryNode | null {
  const [preamble, ...others] = $getRoot().getChildren().filter($isSectionNode) as [SectionNode, ...SectionNode[]];
  for (const section of [preamble, ...others]) $repairBlocks(section);
  const early = preamble.getChildren().find($isEntryNode);
  if (early) {
    const entries = $createSectionNode('entries').append(early, ...early.getNextSiblings());
    preamble.insertAfter(entries);
  }
  for (const section of $entrySections()) {
    const blocks = section.getChildren();
    const first = blocks.findIndex($isEntryNode);
    const strays = first < 0 ? blocks : blocks.slice(0, first);
    if (strays.length > 0) {
      const blanks = $isBlank(preamble) ? preamble.getChildren() : [];
      preamble.append(...strays);
      for (const blank of blanks) blank.remove();
    }
    if (first >= 0) break;
    section.remove();
  }
  if (preamble.isEmpty()) preamble.append($createParagraphNode());
  for (const section of others) if ($getSectionKind(section) === 'annex') $completeAnnex(section, maker);
  if ($entrySections().length > 0) return null;
  const standIn = $newEntry(1, maker);
  preamble.insertAfter($createSectionNode('entries').append(standIn));
  return standIn;
}

function $isBlank(preamble: SectionNode): boolean {
  return preamble.getChildren().every((block) => $isParagraphNode(block) && block.isEmpty());
}

/** An annex has a title to write in and a place for its text. */
function $completeAnnex(section: SectionNode, maker: EntryMaker): void {
  const first = section.getFirstChild();
  if (!$isTitleNode(first)) {
    const title = $createTitleNode({ kind: 'annex', id: maker.newId() });
    if (first) first.insertBefore(title);
    else section.append(title);
  }
  if (section.getChildrenSize() < 2) section.append($createParagraphNode());
}

/** Puts required parts that were there and are gone back where they belong. */
function $repairParts(maker: EntryMaker, had: Set<SectionRole>): void {
  const parts = $parts();
  for (const missing of missingSections(parts, maker.template, had)) {
    if (had.has(missing.role)) $insertSection(missing, maker);
  }
  for (const { role } of parts) if (role) had.add(role);
}

/** Puts an empty part of the template where it belongs, with the caret in it. */
export function $insertSection(part: TemplateSection, maker: EntryMaker): void {
  const entry = $createEntryNode({
    id: maker.newId(),
    level: part.form === 2 ? 2 : 1,
    hasHeading: true,
    role: part.role,
  });
  const heading = headingOf(part, maker.template, $getPlanFields());
  if (heading !== '') entry.append($createTextNode(heading));
  const holder =
    part.within === undefined ? undefined : $allEntries().find((other) => $getEntryData(other).role === part.within);
  if (holder) $insertWithin(holder, entry, part, maker);
  else $insertChapter(entry, part, maker);
  entry.selectEnd();
}

function $insertWithin(holder: EntryNode, entry: EntryNode, part: TemplateSection, maker: EntryMaker): void {
  const blocks = $subtree(holder);
  const siblings = blocks.filter((block): block is EntryNode => $isEntryNode(block) && $rank(block) === 2);
  const next = siblings[findPlace(siblings.map($partOf), part.role, maker.template)];
  if (next) next.insertBefore(entry);
  else blocks[blocks.length - 1]!.insertAfter(entry);
}

function $insertChapter(entry: EntryNode, part: TemplateSection, maker: EntryMaker): void {
  const chapters = $allEntries().filter((other) => $rank(other) === 1);
  const place = findPlace(chapters.map($partOf), part.role, maker.template);
  // In front of the first chapter there may stand entries that lost theirs; a part that comes first takes them in.
  const next = place === 0 ? $entrySections()[0]?.getFirstChild() : chapters[place];
  if (next) next.insertBefore(entry);
  else $entrySections().at(-1)?.append(entry);
}
