import { keyword } from './style-declarations.ts';
import type { Attributes, Style } from './style-declarations.ts';

/** What the element that a paragraph stands in says of it. */
export interface ParagraphFrame {
  /** Name of the style as Word shows it. */
  readonly style?: string;
  /** 1 to 9. */
  readonly outlineLevel?: number;
}

/** What an element says of the paragraphs in it; what is said around it where it says nothing. */
export function frameInside(
  name: string,
  attributes: Attributes,
  style: Style,
  around: ParagraphFrame,
): ParagraphFrame {
  const className = attributes.get('class') ?? '';
  const contents = /^MsoToc([1-9])$/iu.exec(className)?.[1];
  if (contents !== undefined) return { style: `toc ${contents}` };
  const heading = /^h([1-6])$/u.exec(name)?.[1];
  const level = /^[1-9]$/u.exec(keyword(style, 'mso-outline-level'))?.[0] ?? heading;
  const styleName = /^MsoTitle$/iu.test(className) ? 'Title' : heading === undefined ? undefined : `heading ${heading}`;
  if (level === undefined && styleName === undefined) return name === 'p' ? {} : around;
  return {
    ...(styleName !== undefined && { style: styleName }),
    ...(level !== undefined && { outlineLevel: Number(level) }),
  };
}
