import { strFromU8, unzipSync } from 'fflate';
import { createListReader } from '../read/list-definitions.ts';
import { createListLabeller } from '../read/list-labeller.ts';
import { readXml } from '../read/read-xml.ts';
import { createStyleReader } from '../read/styles.ts';
import type { FlowBlock, FlowEdge, FlowParagraph, FlowSection, TurnedStrip, Watermark } from './page-flow.ts';
import { createStyleResolver } from './property-cascade.ts';
import { points, readParagraph, type ParagraphContext } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { childOf, findElement, readXmlTree, type XmlElement } from './xml-tree.ts';

/** Reads a Word file of our own writer for its pages: sections with paragraphs and tables, headers and footers. */
export function readFlow(file: Uint8Array): FlowSection[] {
  const parts = unzipSync(file, { filter: ({ name }) => name.startsWith('word/') });
  const partOf = (path: string) => strFromU8(parts[`word/${path}`] ?? new Uint8Array());
  const styles = readXmlTree(partOf('styles.xml'));
  const context: ParagraphContext = {
    styles,
    styleOf: createStyleResolver(styles),
    labelOf: createLabels(partOf('styles.xml'), partOf('numbering.xml')),
  };
  const targets = new Map(
    readXmlTree(partOf('_rels/document.xml.rels')).children.map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const edgeOf = (id: string | undefined) => readEdge(readXmlTree(partOf(targets.get(id) ?? '')), context);

  const sections: FlowSection[] = [];
  let blocks: FlowBlock[] = [];
  const addAll = (elements: readonly XmlElement[]): void => {
    for (const element of elements) {
      if (element.name === 'w:p') {
        const end = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
        const paragraph = readParagraph(element, context);
        // An empty paragraph that ends a section takes no room in LibreOffice.
        if (!end || paragraph.spans.length > 0) blocks.push(paragraph);
        if (end) endSection(end);
      } else if (element.name === 'w:tbl') blocks.push(readTable(element, context));
      else if (element.name === 'w:sdt') addAll(childOf(element, 'w:sdtContent')?.children ?? []);
      else if (element.name === 'w:sectPr') endSection(element);
    }
  };
  const endSection = (properties: XmlElement): void => {
    sections.push(readSection(properties, blocks, edgeOf));
    blocks = [];
  };
  addAll(childOf(readXmlTree(partOf('document.xml')), 'w:body')?.children ?? []);
  return sections;
}

function createLabels(styles: string, numbering: string): ParagraphContext['labelOf'] {
  const [styleReader, listReader] = [createStyleReader(), createListReader()];
  readXml(styles, styleReader);
  if (numbering !== '') readXml(numbering, listReader);
  const sheet = styleReader.finish();
  const label = createListLabeller(listReader.finish(), sheet);
  return (properties) => {
    const place = childOf(properties, 'w:numPr');
    const style = sheet.style(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '') ?? sheet.standard;
    if (!place) return label(undefined, style);
    const listId = childOf(place, 'w:numId')?.attributes['w:val'];
    const level = Number(childOf(place, 'w:ilvl')?.attributes['w:val'] ?? 0);
    return label({ level, ...(listId === undefined ? {} : { listId }) }, style);
  };
}

function readSection(
  properties: XmlElement,
  blocks: readonly FlowBlock[],
  edgeOf: (id: string | undefined) => FlowEdge,
): FlowSection {
  const size = childOf(properties, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(properties, 'w:pgMar')?.attributes ?? {};
  const edge = (kind: 'header' | 'footer', pages: string) => {
    const found = properties.children.find(
      ({ name, attributes }) => name === `w:${kind}Reference` && attributes['w:type'] === pages,
    );
    return found ? edgeOf(found.attributes['r:id']) : null;
  };
  return {
    width: points(size['w:w']),
    height: points(size['w:h']),
    margins: {
      top: points(margins['w:top']),
      bottom: points(margins['w:bottom']),
      left: points(margins['w:left']),
      right: points(margins['w:right']),
    },
    headerFromTop: points(margins['w:header']),
    footerFromBottom: points(margins['w:footer']),
    header: { odd: edge('header', 'default'), even: edge('header', 'even') },
    footer: { odd: edge('footer', 'default'), even: edge('footer', 'even') },
    blocks,
  };
}

function readEdge(part: XmlElement, context: ParagraphContext): FlowEdge {
  return {
    paragraphs: readParagraphs(part, context),
    turned: readTurnedStrip(part, context),
    watermark: readWatermark(part),
  };
}

/** A table of one cell that was put at a place of the paper. */
function readTurnedStrip(part: XmlElement, context: ParagraphContext): TurnedStrip | null {
  const table = childOf(part, 'w:tbl');
  const properties = childOf(table, 'w:tblPr');
  const place = childOf(properties, 'w:tblpPr')?.attributes;
  const row = childOf(table, 'w:tr');
  const cell = childOf(row, 'w:tc');
  if (!place || !cell) return null;
  return {
    x: points(place['w:tblpX']),
    y: points(place['w:tblpY']),
    width: points(childOf(properties, 'w:tblW')?.attributes['w:w']),
    length: points(childOf(childOf(row, 'w:trPr'), 'w:trHeight')?.attributes['w:val']),
    paragraphs: readParagraphs(cell, context),
  };
}

function readParagraphs(parent: XmlElement, context: ParagraphContext): FlowParagraph[] {
  return parent.children.filter(({ name }) => name === 'w:p').map((child) => readParagraph(child, context));
}

function readWatermark(part: XmlElement): Watermark | null {
  const shape = findElement(part, 'v:shape');
  const text = shape && childOf(shape, 'v:textpath')?.attributes['string'];
  const [, width, height] = /;width:([\d.]+)pt;height:([\d.]+)pt/u.exec(shape?.attributes['style'] ?? '') ?? [];
  return text ? { text, width: Number(width), height: Number(height) } : null;
}
