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
export function footerPart({ style, textWidth }: PageSetup, pages: 'odd' | 'even', text = ''): string {
  const [before, behind] = style.pageNumber.form === 'spaced' ? ['— ', ' —'] : ['-', '-'];
  const number = runXml(before) + fieldXml('PAGE', runXml('1')) + runXml(behind);
  const paragraph = pages === 'odd' ? styleIds.footerOdd : styleIds.footerEven;
  if (text === '') return partXml('w:ftr', paragraphXml(paragraph, number));
  const content = pages === 'odd' ? runXml(`${text}\t`) + number : number + runXml(`\t${text}`);
  const edge = style.looks.pageNumber.size * 20;
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - edge}"/></w:tabs>`;
  return partXml(
    'w:ftr',
    paragraphXml(paragraph, content, `${tabs}<w:ind w:left="${edge}" w:right="0"/><w:jc w:val="left"/>`),
  );
}
