import { tableSides, type FlowCell, type FlowTable, type TableSide } from './page-flow.ts';
import { points, readParagraph, type ParagraphContext } from './read-paragraph.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

const EIGHTHS = 8;

/** Reads one `w:tbl` (ECMA-376 17.4.38) as our writer writes it: a grid of fixed columns without joined cells. */
export function readTable(element: XmlElement, context: ParagraphContext): FlowTable {
  const properties = childOf(element, 'w:tblPr');
  const borders = childOf(properties, 'w:tblBorders');
  const margins = childOf(properties, 'w:tblCellMar');
  const widthOf = (side: TableSide) => Number(childOf(borders, `w:${side}`)?.attributes['w:sz'] ?? 0) / EIGHTHS;
  const marginOf = (side: string) => points(childOf(margins, `w:${side}`)?.attributes['w:w']);
  return {
    is: 'table',
    columns: (childOf(element, 'w:tblGrid')?.children ?? []).map(({ attributes }) => points(attributes['w:w'])),
    rows: element.children
      .filter(({ name }) => name === 'w:tr')
      .map((row) => ({
        cells: row.children.filter(({ name }) => name === 'w:tc').map((cell) => readCell(cell, context)),
        isHeader: childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
      })),
    rules: Object.fromEntries(tableSides.map((side) => [side, widthOf(side)])) as Record<TableSide, number>,
    margins: { top: marginOf('top'), bottom: marginOf('bottom'), left: marginOf('left'), right: marginOf('right') },
    isAtFoot: childOf(properties, 'w:tblpPr')?.attributes['w:tblpYSpec'] === 'bottom',
  };
}

function readCell(cell: XmlElement, context: ParagraphContext): FlowCell {
  const own = childOf(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders'), 'w:bottom');
  return {
    paragraphs: cell.children
      .filter(({ name }) => name === 'w:p')
      .map((paragraph) => readParagraph(paragraph, context)),
    ruleBelow: Number(own?.attributes['w:sz'] ?? 0) / EIGHTHS,
  };
}
