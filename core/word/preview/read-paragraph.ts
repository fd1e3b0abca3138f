import type { FlowParagraph, FlowRule, FlowSpan, TabStop, TextLook } from './page-flow.ts';
import { characterStyleOf, layOver, type Properties, type ResolvedStyle } from './property-cascade.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

const TWIPS = 20;

/** A length of a file in twips as points. */
export function points(value: string | undefined): number {
  return Number(value ?? 0) / TWIPS;
}

/** What a paragraph needs to know of its file. */
export interface ParagraphContext {
  readonly styles: XmlElement;
  readonly styleOf: (id: string | undefined) => ResolvedStyle;
  /** The label of a paragraph in a list; asked of every paragraph in reading order. */
  readonly labelOf: (properties: XmlElement | undefined) => string;
}

/** Reads one `w:p` (ECMA-376 17.3.1.22) with all that its style says. */
export function readParagraph(element: XmlElement, context: ParagraphContext): FlowParagraph {
  const own = childOf(element, 'w:pPr');
  const style = context.styleOf(childOf(own, 'w:pStyle')?.attributes['w:val']);
  const properties = layOver(style.paragraph, own);
  const attributesOf = (name: string) => properties.get(name)?.attributes ?? {};
  const indent = attributesOf('w:ind');
  const spacing = attributesOf('w:spacing');
  const content = readContent(element, style, context);
  const label = context.labelOf(own);
  const numbered = label === '' ? [] : [{ text: label, look: content.spans[0]?.look ?? lookOf(style.text) }];
  return {
    is: 'paragraph',
    spans: [...numbered, ...content.spans],
    alignment: alignmentOf(attributesOf('w:jc')['w:val']),
    pitch: points(spacing['w:line']),
    before: points(spacing['w:before']),
    left: points(indent['w:left']),
    right: points(indent['w:right']),
    firstLine: indent['w:hanging'] === undefined ? points(indent['w:firstLine']) : -points(indent['w:hanging']),
    tabs: (properties.get('w:tabs')?.children ?? []).map(readTab),
    keepsNext: properties.has('w:keepNext'),
    beginsPage: properties.has('w:pageBreakBefore'),
    endsPage: content.endsPage,
    rule: readRule(properties.get('w:pBdr')),
    marks: content.marks,
  };
}

function alignmentOf(value: string | undefined): FlowParagraph['alignment'] {
  return value === 'center' || value === 'right' || value === 'both' ? value : 'left';
}

function readTab({ attributes }: XmlElement): TabStop {
  return {
    at: points(attributes['w:pos']),
    isRight: attributes['w:val'] === 'right',
    hasDots: attributes['w:leader'] === 'dot',
  };
}

function readRule(borders: XmlElement | undefined): FlowRule | null {
  const bottom = childOf(borders, 'w:bottom')?.attributes;
  if (!bottom) return null;
  return {
    width: Number(bottom['w:sz'] ?? 0) / 8,
    space: Number(bottom['w:space'] ?? 0),
    color: `#${bottom['w:color'] ?? '000000'}`,
  };
}

interface Content {
  readonly spans: readonly FlowSpan[];
  readonly marks: readonly string[];
  readonly endsPage: boolean;
}

function readContent(element: XmlElement, style: ResolvedStyle, { styles }: ParagraphContext): Content {
  const spans: FlowSpan[] = [];
  const marks: string[] = [];
  let endsPage = false;
  let isPageField = false;
  for (const child of element.children) {
    if (child.name === 'w:bookmarkStart') marks.push(child.attributes['w:name'] ?? '');
    if (child.name !== 'w:r') continue;
    const own = childOf(child, 'w:rPr');
    const character = characterStyleOf(styles, childOf(own, 'w:rStyle')?.attributes['w:val']);
    const look = lookOf(layOver(layOver(style.text, character), own));
    for (const part of child.children) {
      if (part.name === 'w:t') spans.push({ text: part.text, look, ...(isPageField ? { isPageNumber: true } : {}) });
      else if (part.name === 'w:tab') spans.push({ text: '\t', look });
      else if (part.name === 'w:br' && part.attributes['w:type'] === 'page') endsPage = true;
      else if (part.name === 'w:br') spans.push({ text: '\n', look });
      else if (part.name === 'w:instrText') isPageField = part.text.trim() === 'PAGE';
      else if (part.name === 'w:fldChar' && part.attributes['w:fldCharType'] === 'end') isPageField = false;
    }
  }
  return { spans, marks, endsPage };
}

const isOn = (element: XmlElement | undefined) => element !== undefined && element.attributes['w:val'] !== '0';

function lookOf(properties: Properties): TextLook {
  const underline = properties.get('w:u');
  return {
    font: properties.get('w:rFonts')?.attributes['w:eastAsia'] ?? '',
    size: Number(properties.get('w:sz')?.attributes['w:val'] ?? 20) / 2,
    isBold: isOn(properties.get('w:b')),
    isItalic: isOn(properties.get('w:i')),
    isUnderlined: underline !== undefined && underline.attributes['w:val'] !== 'none',
    color: `#${properties.get('w:color')?.attributes['w:val'] ?? '000000'}`,
    spacing: points(properties.get('w:spacing')?.attributes['w:val']),
  };
}
