import type { FormalIssue } from '../../plan/issue.ts';
import { madeMark } from '../marks.ts';
import { typeSizes } from '../page.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import type { WriteContext } from './write-context.ts';

/** 4号 in twips: 左右各空一字. */
const CHARACTER = typeSizes.fourth * 10;
const FIRST_MARK = 3_000;
const COPIED = '抄送：';

/**
 * 版记 (GB/T 9704-2012 7.4) at the foot of the last page: 抄送 with further lines under its first name and a 。 at the end,
 * below it 印发机关 at the left and 印发日期 at the right, in 4号仿宋; the first and last rule are stronger than the one
 * between. A table that is kept to the bottom of the text area; its place across is told from the edge of the paper, since
 * LibreOffice 7.4 lets no table float that is as wide as what it is told from. Empty without anything to say.
 */
export function imprintXml({ copiedTo, printedBy, printedOn }: FormalIssue, context: WriteContext): string {
  const { textWidth, margins } = context.setup;
  const rows: string[] = [];
  const marked = (text: string) => context.mark(madeMark(FIRST_MARK + rows.length), runXml(text));
  if (copiedTo !== undefined) {
    const hanging = COPIED.length * CHARACTER;
    const indent = `<w:ind w:left="${CHARACTER + hanging}" w:right="${CHARACTER}" w:hanging="${hanging}"/>`;
    rows.push(paragraphXml(styleIds.imprint, marked(`${COPIED}${copiedTo.replace(/。$/u, '')}。`), indent));
  }
  if (printedBy !== undefined || printedOn !== undefined) {
    const tabs = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - CHARACTER}"/></w:tabs>`;
    const date = printedOn === undefined ? '' : `${printedOn}印发`;
    const line = `${printedBy ?? ''}\t${date}`;
    rows.push(paragraphXml(styleIds.imprint, marked(line), `${tabs}<w:ind w:left="${CHARACTER}"/>`));
  }
  if (rows.length === 0) return '';
  const cells = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${textWidth}" w:type="dxa"/></w:tcPr>${row}</w:tc></w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${margins.left}" w:tblpYSpec="bottom"/>` +
    `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${textWidth}"/></w:tblGrid>${cells.join('')}</w:tbl>${paragraphXml(styleIds.table, '')}`
  );
}

/** 0.35 mm and 0.25 mm, in eighths of a point. */
function rule(side: string, eighths: number): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;
}
