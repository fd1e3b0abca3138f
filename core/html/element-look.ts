import type { Alignment } from '../recognise/source.ts';
import { hiddenElements } from './elements.ts';
import { keyword } from './style-declarations.ts';
import type { Attributes, Style } from './style-declarations.ts';

/** How text looks at one place; elements inside inherit it and change what they say themselves. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** In points. */
  readonly size?: number;
  readonly font?: string;
  /** Name of the hidden element it stands in; text there is none of the document. */
  readonly hiddenIn?: string;
  /** Blanks and line ends count as they stand. */
  readonly isPreformatted: boolean;
  /** The number that Word printed before a list item (`mso-list:Ignore`). */
  readonly isLabel: boolean;
  readonly alignment?: Alignment;
}

export const plainLook: Look = { bold: false, italic: false, underline: false, isPreformatted: false, isLabel: false };

const bold: ReadonlySet<string> = new Set(['b', 'strong']);
const italic: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const preformatted: ReadonlySet<string> = new Set(['pre', 'listing', 'plaintext', 'xmp']);
/** Comments of reviewers, footnotes and their marks, as Word and WPS write them. */
const remarkClasses = /\bmso(?:comment|footnote|endnote)|\bmsocomanchor/iu;
const remarkElements = /^(?:comment|footnote|endnote|annotation)/u;

type OwnLook = { -readonly [Field in keyof Look]?: Look[Field] };

/** The look inside an element; the look around it itself where the element says nothing. */
export function lookInside(name: string, attributes: Attributes, style: Style, around: Look): Look {
  const own: OwnLook = {};
  if (isHidden(name, attributes, style)) own.hiddenIn = name;
  if (bold.has(name)) own.bold = true;
  if (italic.has(name)) own.italic = true;
  if (name === 'u') own.underline = true;
  if (preformatted.has(name)) own.isPreformatted = true;
  if (name === 'font') readFontAttributes(own, attributes);
  const alignment = name === 'center' ? 'center' : alignments[attributes.get('align')?.toLowerCase() ?? ''];
  if (alignment) own.alignment = alignment;
  if (style.size > 0) readStyleInto(own, style);
  return Object.keys(own).length === 0 ? around : { ...around, ...own };
}

function isHidden(name: string, attributes: Attributes, style: Style): boolean {
  return (
    hiddenElements.has(name) ||
    attributes.has('hidden') ||
    keyword(style, 'display') === 'none' ||
    keyword(style, 'visibility') === 'hidden' ||
    keyword(style, 'mso-hide') === 'all' ||
    remarkElements.test(keyword(style, 'mso-element')) ||
    style.has('mso-footnote-id') ||
    style.has('mso-endnote-id') ||
    style.has('mso-comment-reference') ||
    keyword(style, 'mso-special-character') === 'comment' ||
    remarkClasses.test(attributes.get('class') ?? '')
  );
}

const alignments: Readonly<Record<string, Alignment | undefined>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** Sizes 1 to 7 of `<font>`, in points. */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];

function readFontAttributes(own: OwnLook, attributes: Attributes): void {
  const face = firstFont(attributes.get('face'));
  if (face !== undefined) own.font = face;
  const size = fontSizes[Number(attributes.get('size')) - 1];
  if (size !== undefined) own.size = size;
}

function readStyleInto(own: OwnLook, style: Style): void {
  const weight = keyword(style, 'font-weight');
  if (weight !== '') own.bold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
  const slant = keyword(style, 'font-style');
  if (slant !== '') own.italic = /^(?:italic|oblique)/u.test(slant);
  const line = keyword(style, 'text-decoration') || keyword(style, 'text-decoration-line');
  if (line !== '') own.underline = line.includes('underline');
  const font = firstFont(style.get('mso-fareast-font-family') ?? style.get('font-family'));
  if (font !== undefined) own.font = font;
  const size = readSize(keyword(style, 'font-size'));
  if (size !== undefined) own.size = size;
  const space = keyword(style, 'white-space');
  if (space !== '') own.isPreformatted = /^(?:pre|break-spaces)/u.test(space);
  const alignment = alignments[keyword(style, 'text-align')];
  if (alignment) own.alignment = alignment;
  if (keyword(style, 'mso-list') === 'ignore') own.isLabel = true;
}

function firstFont(families: string | undefined): string | undefined {
  const first = families?.split(',')[0]?.replace(/["']/gu, '').trim();
  return first === '' || first === 'inherit' ? undefined : first;
}

function readSize(size: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(pt|px)/u.exec(size);
  if (!match) return undefined;
  const points = Number(match[1]) * (match[2] === 'px' ? 0.75 : 1);
  return Math.round(points * 100) / 100;
}
