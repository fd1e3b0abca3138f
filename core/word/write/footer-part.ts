import { pageNumberPitch } from '../page.ts';
import type { PageSetup } from '../page-setup.ts';
import { fieldXml } from './field-xml.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { partXml } from './part-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';

/**
 * The page number of odd or even pages: `— 1 —` (GB/T 9704-2012 7.5), or what a house has in its place; `text` stands on
 * the other side of the line.
 */
export function footerPart(setup: PageSetup, pages: 'odd' | 'even', text = ''): string {
  return partXml('w:ftr', footerParagraph(setup, pages, text));
}

/**
 * The same on pages that are turned: where it stands on the others once they are bound, and turned with them (8: 页码位置与公文
 * 其他页码保持一致). The upright foot is the left edge here; a table of one cell is put there, as long as an upright line and
 * as wide as its pitch, its text running down.
 */
export function turnedFooterPart(setup: PageSetup, pages: 'odd' | 'even', text = ''): string {
  const { footerDistance, margins, textWidth } = setup;
  const width = pageNumberPitch.value;
  const place = `<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${footerDistance}" w:tblpY="${margins.left}"/>`;
  const none = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  const table =
    `<w:tbl><w:tblPr>${place}<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${none}</w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${textWidth}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>` +
    `${footerParagraph(setup, pages, text)}</w:tc></w:tr></w:tbl>`;
  return partXml('w:ftr', table + paragraphXml(styleIds.table, ''));
}

function footerParagraph({ style, textWidth }: PageSetup, pages: 'odd' | 'even', text: string): string {
  const [before, behind] = style.pageNumber.form === 'spaced' ? ['— ', ' —'] : ['-', '-'];
  const number = runXml(before) + fieldXml('PAGE', runXml('1')) + runXml(behind);
  const paragraph = pages === 'odd' ? styleIds.footerOdd : styleIds.footerEven;
  if (text === '') return paragraphXml(paragraph, number);
  const content = pages === 'odd' ? runXml(`${text}\t`) + number : number + runXml(`\t${text}`);
  const edge = style.looks.pageNumber.size * 20;
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - edge}"/></w:tabs>`;
  return paragraphXml(paragraph, content, `${tabs}<w:ind w:left="${edge}" w:right="0"/><w:jc w:val="left"/>`);
}
