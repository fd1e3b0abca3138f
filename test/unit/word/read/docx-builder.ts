import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Inner XML of `w:body`. */
  readonly body: string;
  /** Inner XML of `w:styles`. */
  readonly styles?: string;
  /** Inner XML of `w:numbering`. */
  readonly numbering?: string;
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} ${mc}><w:body>${body}</w:body></w:document>`;
}

/** Zips parts given as texts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The parts of a minimal Word file by path. */
export function docxParts({ body, styles, numbering }: DocxParts): Record<string, string> {
  const relations = [
    ...(styles === undefined ? [] : [`<Relationship Id="s" Type="${relationship}/styles" Target="styles.xml"/>`]),
    ...(numbering === undefined
      ? []
      : [`<Relationship Id="n" Type="${relationship}/numbering" Target="/word/numbering.xml"/>`]),
  ];
  return {
    '_rels/.rels': `<Relationships><Relationship Id="d" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...(styles !== undefined && { 'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>` }),
    ...(numbering !== undefined && { 'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>` }),
  };
}

export function buildDocx(parts: DocxParts): Uint8Array {
  return zipOf(docxParts(parts));
}

/** A paragraph of one plain run; `properties` is the inner XML of `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph in a list. */
export function item(text: string, level: number, list = 1): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list level; `extra` goes behind the text. */
export function level(index: number, format: string, text: string, extra = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${extra}</w:lvl>`;
}

/** A pattern with its number 1 list. */
export function lists(levels: string, instances = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string {
  return `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${instances}`;
}
