import { strToU8, zipSync, type Zippable } from 'fflate';
import { standardSetup, type PageSetup } from '../page-setup.ts';
import { escapeXml } from './escape-xml.ts';
import { fontTablePart } from './font-table-part.ts';
import { footerPart, turnedFooterPart } from './footer-part.ts';
import { partXml, xmlFile } from './part-xml.ts';
import { sectionXml, type SectionEdge } from './section-xml.ts';
import { settingsPart } from './settings-part.ts';
import { stylesPart } from './styles-part.ts';

/** A part of a Word file beside its text. */
export interface WordPart {
  /** In the package: `word/numbering.xml`. */
  readonly path: string;
  readonly xml: string;
  /** Last words of its relationship type: `numbering`; null where another part relates to it. */
  readonly relation: string | null;
  readonly id?: string;
  /** Null where the file ending says it. */
  readonly contentType: string | null;
}

/** What a Word file is packed from. */
export interface WordContent {
  readonly title: string;
  /** Paragraphs and tables. */
  readonly body: string;
  readonly setup?: PageSetup;
  /** The parts that take the place of, or come beside, those that every file has. */
  readonly parts?: readonly WordPart[];
  /** Headers and footers; without them every page has its number. */
  readonly edges?: readonly SectionEdge[];
  readonly isLastLandscape?: boolean;
}

const wordType = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Page numbers of odd and even pages. */
export const footerEdges: readonly SectionEdge[] = [
  { kind: 'footer', pages: 'default', id: 'rIdFooterOdd' },
  { kind: 'footer', pages: 'even', id: 'rIdFooterEven' },
];

/** A part with the content type of WordprocessingML. */
export function wordPart(path: string, relation: string, xml: string, id?: string): WordPart {
  return {
    path: `word/${path}.xml`,
    xml,
    relation,
    contentType: wordType(relation),
    ...(id === undefined ? {} : { id }),
  };
}

/**
 * Packs a whole Word file. Every part is written as XML text: at 10,000 entries a library's objects take several times the
 * time and memory. Equal input gives equal bytes: no time and no name is written.
 */
export function packWordFile(content: WordContent): Uint8Array {
  const { title, body, setup = standardSetup, edges = footerEdges, isLastLandscape = false } = content;
  const given = content.parts ?? [];
  const xml = `${body}${sectionXml(setup, { edges, isLandscape: isLastLandscape })}`;
  const all = [...usualParts(setup).filter(({ path }) => !given.some((own) => own.path === path)), ...given];
  const parts = all.filter(({ id }) => !id?.endsWith(TURNED) || xml.includes(id));
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(packageRelations()),
    'docProps/core.xml': strToU8(corePropertiesXml(title)),
    'word/document.xml': strToU8(partXml('w:document', `<w:body>${xml}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(documentRelations(parts)),
  };
  for (const part of parts) files[part.path] = strToU8(part.xml);
  return zipSync(files, { level: 3, mtime: '1980-01-01T00:00:00' });
}

function usualParts(setup: PageSetup): WordPart[] {
  return [
    wordPart('styles', 'styles', stylesPart(setup)),
    wordPart('settings', 'settings', settingsPart()),
    wordPart('fontTable', 'fontTable', fontTablePart(setup)),
    wordPart('footer1', 'footer', footerPart(setup, 'odd'), 'rIdFooterOdd'),
    wordPart('footer2', 'footer', footerPart(setup, 'even'), 'rIdFooterEven'),
    ...turnedFooterParts(setup),
  ];
}

/** Ids of relations to parts that only turned pages have end so; the parts are left out where there are no such pages. */
const TURNED = 'Turned';

/** Page numbers of pages that are turned, with `text` beside them as on the others. */
export function turnedFooterParts(setup: PageSetup, text = ''): WordPart[] {
  return [
    wordPart('footer3', 'footer', turnedFooterPart(setup, 'odd', text), `rIdFooterOdd${TURNED}`),
    wordPart('footer4', 'footer', turnedFooterPart(setup, 'even', text), `rIdFooterEven${TURNED}`),
  ];
}

function contentTypes(parts: readonly WordPart[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return xmlFile(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('word/document.xml', wordType('document.main')) +
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      parts.map(({ path, contentType }) => (contentType === null ? '' : override(path, contentType))).join('') +
      '</Types>',
  );
}

/** A `.rels` part. */
export function relationsXml(relations: readonly { id: string; type: string; target: string }[]): string {
  const items = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return xmlFile(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  );
}

function packageRelations(): string {
  const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationsXml([
    { id: 'rId1', type: `${relationTypes}officeDocument`, target: 'word/document.xml' },
    { id: 'rId2', type: coreType, target: 'docProps/core.xml' },
  ]);
}

function documentRelations(parts: readonly WordPart[]): string {
  return relationsXml(
    parts.flatMap(({ path, relation, id }, index) => {
      if (relation === null) return [];
      const target = path.startsWith('word/') ? path.slice('word/'.length) : `../${path}`;
      return [{ id: id ?? `rId${index + 1}`, type: relationTypes + relation, target }];
    }),
  );
}

/** The title alone: no author, no company, no date leaves the house unasked. */
export function corePropertiesXml(title: string): string {
  return xmlFile(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
  );
}
