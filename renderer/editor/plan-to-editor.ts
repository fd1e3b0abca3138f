import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical';
import { headingStop } from '../../core/plan/heading.ts';
import type { Annex, Block, Entry, Plan, Table } from '../../core/plan/schema.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { $setBlockId, $setCaption } from './nodes/block-id.ts';
import { $createEntryNode } from './nodes/entry-node.ts';
import { $loadPlanFields } from './nodes/plan-fields.ts';
import { $createSectionNode, type SectionNode } from './nodes/section-node.ts';
import { $createTitleNode } from './nodes/title-node.ts';
import { SECTION_SIZE } from './structure/regroup.ts';
import { $createTextNodes, HEADING_BIT } from './runs.ts';

/** Replaces the whole content of the editor by a plan. */
export function $loadPlan(plan: Plan): void {
  const root = $getRoot();
  root.clear();
  $loadPlanFields(plan);
  const title = $createTitleNode({ kind: 'plan', id: plan.id });
  if (plan.title !== '') title.append($createTextNode(plan.title));
  const preamble = $createSectionNode('preamble');
  preamble.append(...$blocksOrEmpty(plan.preamble));
  root.append(title, preamble, ...$createEntrySections(plan.entries), ...plan.annexes.map($createAnnexSection));
}

function $createEntrySections(entries: readonly Entry[]): SectionNode[] {
  const sections: LexicalNode[][] = [];
  for (const { entry } of walkEntries(entries)) {
    const last = sections.at(-1);
    const blocks = $createEntryBlocks(entry);
    if (!last || entry.level === 1 || last.length >= SECTION_SIZE) sections.push(blocks);
    else last.push(...blocks);
  }
  return sections.map((blocks) => $createSectionNode('entries').append(...blocks));
}

/** The nodes of one entry without what is below it: its line, then the paragraphs and tables of its body. */
export function $createEntryBlocks(entry: Entry): LexicalNode[] {
  const { id, level, role, start, facts, heading, headingForm } = entry;
  const line = $createEntryNode({ id, level, hasHeading: heading !== null, role, start, facts });
  const [first, ...others] = entry.body;
  const isInLine = first?.type === 'paragraph' && (heading === null || headingForm === 'runIn');
  const texts = isInLine ? $createTextNodes(first.runs) : [];
  if (heading !== null && heading !== '') {
    const stop = headingForm === 'runIn' && !isInLine ? '' : headingStop(headingForm);
    texts.unshift($createTextNode(heading + stop).setFormat(HEADING_BIT));
  }
  line.append(...texts);
  return [line, ...(isInLine ? others : entry.body).map($createBlock)];
}

/** The node of one block of a body. */
export function $createBlock(block: Block): LexicalNode {
  if (block.type === 'table') return $createTable(block);
  return $setBlockId($createParagraphNode(), block.id).append(...$createTextNodes(block.runs));
}

function $blocksOrEmpty(blocks: readonly Block[]): LexicalNode[] {
  return blocks.length > 0 ? blocks.map($createBlock) : [$createParagraphNode()];
}

function $createTable(table: Table): LexicalNode {
  const node = $setCaption($setBlockId($createTableNode(), table.id), table.caption);
  table.rows.forEach((cells, rowIndex) => {
    const row = $createTableRowNode();
    for (const text of cells) {
      const isHeader = rowIndex < table.headerRows;
      const cell = $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
      for (const line of text.split('\n')) {
        const paragraph = $createParagraphNode();
        if (line !== '') paragraph.append($createTextNode(line));
        cell.append(paragraph);
      }
      row.append(cell);
    }
    node.append(row);
  });
  return node;
}

function $createAnnexSection(annex: Annex): SectionNode {
  const section = $createSectionNode('annex');
  const title = $createTitleNode({ kind: 'annex', id: annex.id });
  if (annex.title !== '') title.append($createTextNode(annex.title));
  return section.append(title, ...$blocksOrEmpty(annex.body));
}
