import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { readHeadingLine } from '../../core/plan/heading.ts';
import { nestEntries } from '../../core/plan/nest.ts';
import type { Annex, Block, Entry, Plan, Run, Table } from '../../core/plan/schema.ts';
import { $getBlockId, $getCaption } from './nodes/block-id.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from './nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode, type SectionNode } from './nodes/section-node.ts';
import { $getTitleOwner, $isTitleNode } from './nodes/title-node.ts';
import { $readRuns } from './runs.ts';

/** Reads the plan out of the editor; `base` supplies what the editor does not show (document type, numbering, issuer). */
export function $readPlan(base: Plan): Plan {
  const ids = new Identities();
  const entries: Entry[] = [];
  const preamble: Block[] = [];
  const annexes: Annex[] = [];
  let title = base.title;
  for (const node of $getRoot().getChildren()) {
    if ($isTitleNode(node)) title = node.getTextContent().trim();
    else if ($isSectionNode(node)) {
      const kind = $getSectionKind(node);
      if (kind === 'preamble') preamble.push(...$readBlocks(node.getChildren(), 'preamble', ids));
      else if (kind === 'annex') annexes.push($readAnnex(node, ids));
      else $readEntries(node, entries, ids);
    }
  }
  return { ...base, title, preamble: $isBlank(preamble) ? [] : preamble, entries: nestEntries(entries), annexes };
}

/** A lone empty paragraph stands in the editor only so that there is somewhere to type. */
function $isBlank(blocks: readonly Block[]): boolean {
  return blocks.every((block) => block.type === 'paragraph' && block.runs.length === 0);
}

function $readEntries(section: SectionNode, entries: Entry[], ids: Identities): void {
  for (const node of section.getChildren()) {
    if ($isEntryNode(node)) entries.push($readEntry(node, ids));
    else {
      const owner = entries[entries.length - 1];
      owner?.body.push(...$readBlocks([node], owner.id, ids));
    }
  }
}

function $readEntry(node: EntryNode, ids: Identities): Entry {
  const { id: wanted, level, role, start, facts, hasHeading } = $getEntryData(node);
  const id = ids.claim(wanted, 'entry');
  const line = node.getTextContent();
  const { heading, form, bodyStart } = hasHeading
    ? readHeadingLine(line)
    : { heading: null, form: 'runIn' as const, bodyStart: 0 };
  const runs: Run[] = bodyStart < line.length ? $readRuns(node, bodyStart) : [];
  return {
    id,
    level,
    ...(role && { role }),
    heading,
    headingForm: form,
    body: runs.length > 0 && !isBlankText(runs) ? [{ type: 'paragraph', id: ids.claim(`${id}-1`, id), runs }] : [],
    ...(start !== undefined && { start }),
    ...(facts && { facts }),
    children: [],
  };
}

function isBlankText(runs: readonly Run[]): boolean {
  return runs.every((run) => run.text.trim() === '');
}

function $readBlocks(nodes: readonly LexicalNode[], owner: string, ids: Identities): Block[] {
  return nodes.flatMap((node): Block[] => {
    if ($isTableNode(node)) return [$readTable(node, owner, ids)];
    if (!$isElementNode(node) || $isTitleNode(node)) return [];
    return [{ type: 'paragraph', id: ids.claim($getBlockId(node), owner), runs: $readRuns(node) }];
  });
}

function $readTable(node: TableNode, owner: string, ids: Identities): Table {
  const rows = node.getChildren().filter($isTableRowNode);
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode));
  const headerRows = cells.findIndex((row) => !row.every((cell) => cell.hasHeader()));
  return {
    type: 'table',
    id: ids.claim($getBlockId(node), owner),
    caption: $getCaption(node),
    headerRows: headerRows < 0 ? cells.length : headerRows,
    rows: cells.map((row) =>
      row.map((cell) =>
        cell
          .getChildren()
          .filter($isParagraphNode)
          .map((paragraph) => paragraph.getTextContent())
          .join('\n'),
      ),
    ),
  };
}

function $readAnnex(section: SectionNode, ids: Identities): Annex {
  const children = section.getChildren();
  const title = children.find($isTitleNode);
  const id = ids.claim(title ? $getTitleOwner(title).id : '', 'annex');
  const body = $readBlocks(children, id, ids);
  return { id, title: title?.getTextContent().trim() ?? '', body: $isBlank(body) ? [] : body };
}

/** Hands out ids so that none is given twice: a copied paragraph brings its original's id along. */
class Identities {
  readonly #taken = new Set<string>();

  claim(wanted: string, owner: string): string {
    let id = wanted || `${owner}-1`;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${owner}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
