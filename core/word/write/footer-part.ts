import type { PageSetup } from '../page-setup.ts';
import { fieldXml } from './field-xml.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { partXml } from './part-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';

/** The page number of odd or even pages: `— 1 —` (GB/T 9704-2012 7.5), or what a house has in its place. */
export function footerPart({ style }: PageSetup, pages: 'odd' | 'even'): string {
  const [before, behind] = style.pageNumber.form === 'spaced' ? ['— ', ' —'] : ['-', '-'];
  const content = runXml(before) + fieldXml('PAGE', runXml('1')) + runXml(behind);
  return partXml('w:ftr', paragraphXml(pages === 'odd' ? styleIds.footerOdd : styleIds.footerEven, content));
}
