import type { Plan } from '../../plan/schema.ts';
import { CARRIED_NAMESPACE } from '../carried-plan.ts';
import { relationsXml, type WordPart } from './pack-word-file.ts';
import { xmlFile } from './part-xml.ts';

const STORE_ID = '{6E5B2D1C-3F44-4B8A-9C11-676D706C616E}';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/**
 * The plan itself as a custom XML part (ECMA-376 part 1, 15.2.5), which Word and LibreOffice keep when they save: what
 * print does not show of a plan comes back from there. Leftovers, last year's plan with its cards, and
 * whose sentences were borrowed never leave the house.
 */
export function carriedPlanParts(plan: Plan): WordPart[] {
  const { leftovers, rollover, cards, borrowed, ...carried } = plan;
  void leftovers;
  void rollover;
  void cards;
  void borrowed;
  // JSON escapes control characters and lone halves of characters, but not these two, which XML forbids; a CDATA section
  // spares the escaping of every quotation mark, and must not end early.
  const json = JSON.stringify(carried)
    .replace(/[\ufffe\uffff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
    .replaceAll(']]>', ']]\\u003e');
  return [
    {
      path: 'customXml/item1.xml',
      xml: xmlFile(`<plan xmlns="${CARRIED_NAMESPACE}"><![CDATA[${json}]]></plan>`),
      relation: 'customXml',
      contentType: null,
    },
    {
      path: 'customXml/itemProps1.xml',
      xml: xmlFile(
        `<ds:datastoreItem ds:itemID="${STORE_ID}" ` +
          'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
          `<ds:schemaRefs><ds:schemaRef ds:uri="${CARRIED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      ),
      relation: null,
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      xml: relationsXml([{ id: 'rId1', type: `${relationTypes}customXmlProps`, target: 'itemProps1.xml' }]),
      relation: null,
      contentType: null,
    },
  ];
}
