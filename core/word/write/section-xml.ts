import { paper } from '../page.ts';
import type { PageSetup } from '../page-setup.ts';
import { emptyTableParagraph } from './table-xml.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { styleIds } from './style-ids.ts';

/** A header or footer of a section: the id of its relation, and on which pages it stands. */
export interface SectionEdge {
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'even' | 'first';
  readonly id: string;
}

/** Relations of the footers that take the place of the upright ones on pages that are turned. */
const turnedFooters: Readonly<Record<string, string | undefined>> = {
  rIdFooterOdd: 'rIdFooterOddTurned',
  rIdFooterEven: 'rIdFooterEvenTurned',
};

export interface SectionOptions {
  readonly edges: readonly SectionEdge[];
  readonly isLandscape?: boolean;
}

/**
 * `w:sectPr`: the page of a section. A landscape page is the upright one turned to the left: what was at the binding edge
 * is at the top (GB/T 9704-2012 8: 表格的首行在订口一侧), and what was the foot at the left.
 */
export function sectionXml(setup: PageSetup, { edges, isLandscape = false }: SectionOptions): string {
  const { top, bottom, left, right } = setup.margins;
  const size = isLandscape
    ? `<w:pgSz w:w="${paper.value.height}" w:h="${paper.value.width}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${paper.value.width}" w:h="${paper.value.height}"/>`;
  const margins = isLandscape ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
  const distance = isLandscape ? Math.max(284, Math.round(right / 2)) : setup.footerDistance;
  const reference = ({ kind, pages, id }: SectionEdge) =>
    `<w:${kind}Reference w:type="${pages}" r:id="${(isLandscape ? turnedFooters[id] : undefined) ?? id}"/>`;
  return (
    `<w:sectPr>${edges.map(reference).join('')}` +
    `<w:type w:val="nextPage"/>${size}<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" ` +
    `w:left="${margins.left}" w:header="${distance}" w:footer="${distance}" w:gutter="0"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${setup.linePitch}"/></w:sectPr>`
  );
}

/** A paragraph one point high, off the page grid. */
const hairlineXml = (section = '') =>
  paragraphXml(
    styleIds.table,
    '',
    `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}`,
  );

/**
 * Ends a section behind `text`: its last paragraph says what page it stood on. A paragraph of its own for that would come
 * to stand on a blank page where the text fills its last page to the end. Where there is none to say it, a hairline does.
 */
export function endSectionXml(text: string, section: string): string {
  if (text.endsWith(emptyTableParagraph)) return text.slice(0, -emptyTableParagraph.length) + hairlineXml(section);
  const last = text.lastIndexOf('<w:p>');
  const behind = text.indexOf('</w:pPr>', last);
  const isWhole = last >= 0 && text.indexOf('</w:p>', last) === text.length - '</w:p>'.length;
  return isWhole ? text.slice(0, behind) + section + text.slice(behind) : text + hairlineXml(section);
}

/** Ends a page behind `text`: the line behind a table at its end is next to nothing in height, for the same reason. */
export function endPageXml(text: string): string {
  return text.endsWith(emptyTableParagraph) ? text.slice(0, -emptyTableParagraph.length) + hairlineXml() : text;
}
