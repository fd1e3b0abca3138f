import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isParagraphNode, type LexicalNode, type NodeKey } from 'lexical';
import { nestEntries } from '../../core/plan/nest.ts';
import type { Annex, Block, Entry, Plan, Run, Table } from '../../core/plan/schema.ts';
import type { BlockCache } from './block-cache.ts';
import { $getBlockId, $getCaption } from './nodes/block-id.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from './nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode, type SectionNode } from './nodes/section-node.ts';
import { $getPlanFields } from './nodes/plan-fields.ts';
import { $getTitleOwner, $isTitleNode } from './nodes/title-node.ts';

/** Where a text of the plan stands in the editor: the block and how many of its characters come before. */
export interface TextPlace {
  readonly block: NodeKey;
  readonly offset: number;
}

/**
 * Reads the plan out of the editor. `places`, where given, is filled: paragraphs and tables by their id, headings and titles by
 * the id of the entry, the annex or the plan.
 */
export function $readPlan(cache: BlockCache, places?: Map<string, TextPlace>): Plan {
  const reader = { cache, ids: new Identities(), places };
  const entries: Entry[] = [];
  const preamble: Block[] = [];
  const annexes: Annex[] = [];
  let title = '';
  for (const node of $getRoot().getChildren()) {
    if ($isTitleNode(node)) {
      title = node.getTextContent().trim();
      places?.set($getTitleOwner(node).id, { block: node.getKey(), offset: 0 });
    } else if ($isSectionNode(node)) {
      const kind = $getSectionKind(node);
      if (kind === 'preamble') preamble.push(...$readBlocks(node.getChildren(), 'preamble', reader));
      else if (kind === 'annex') annexes.push($readAnnex(node, reader));
      else $readEntries(node, entries, reader);
    }
  }
  return {
    ...$getPlanFields(),
    title,
    preamble: $isBlank(preamble) ? [] : preamble,
    entries: nestEntries(entries),
    annexes,
  };
}

/** What reading needs beside the nodes. */
interface Reader {
  readonly cache: BlockCache;
  readonly ids: Identities;
  readonly places: Map<string, TextPlace> | undefined;
}

/** A lone empty paragraph stands in the editor only so that there is somewhere to type. */
function $isBlank(blocks: readonly Block[]): boolean {
  return blocks.every((block) => block.type === 'paragraph' && block.runs.length === 0);
}

function $readEntries(section: SectionNode, entries: Entry[], reader: Reader): void {
  for (const node of section.getChildren()) {
    if ($isEntryNode(node)) entries.push($readEntry(node, reader));
    else {
      const owner = entries[entries.length - 1];
      owner?.body.push(...$readBlocks([node], owner.id, reader));
    }
  }
}

function $readEntry(node: EntryNode, { cache, ids, places }: Reader): Entry {
  const { id: wanted, level, role, start, facts } = $getEntryData(node);
  const id = ids.claim(wanted, 'entry');
  const { heading, runs } = cache.read(node);
  const body = isBlankText(runs) ? [] : [{ type: 'paragraph' as const, id: ids.claim(`${id}-1`, id), runs: [...runs] }];
  if (places) {
    const block = node.getKey();
    places.set(id, { block, offset: 0 });
    for (const paragraph of body) places.set(paragraph.id, { block, offset: heading?.bodyStart ?? 0 });
  }
  return {
    id,
    level,
    ...(role && { role }),
    heading: heading?.heading ?? null,
    headingForm: heading?.form ?? 'runIn',
    body,
    ...(start !== undefined && { start }),
    ...(facts && { facts }),
    children: [],
  };
}

function isBlankText(runs: readonly Run[]): boolean {
  return runs.every((run) => run.text.trim() === '');
}

function $readBlocks(nodes: readonly LexicalNode[], owner: string, { cache, ids, places }: Reader): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (!$isElementNode(node) || $isTitleNode(node)) return [];
    const id = ids.claim($getBlockId(node), owner);
    places?.set(id, { block: node.getKey(), offset: 0 });
    if ($isTableNode(node)) return [{ ...$readTable(node), id }];
    return [{ type: 'paragraph', id, runs: [...cache.read(node).runs] }];
  });
}

/** Reads a table; its id is that of the plan file, empty for a new one. */
export function $readTable(node: TableNode): Table {
  const rows = node.getChildren().filter($isTableRowNode);
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode));
  const headerRows = cells.findIndex((row) => !row.every((cell) => cell.hasHeader()));
  return {
    type: 'table',
    id: $getBlockId(node),
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

function $readAnnex(section: SectionNode, reader: Reader): Annex {
  const children = section.getChildren();
  const title = children.find($isTitleNode);
  const id = reader.ids.claim(title ? $getTitleOwner(title).id : '', 'annex');
  if (title) reader.places?.set(id, { block: title.getKey(), offset: 0 });
  const body = $readBlocks(children, id, reader);
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
