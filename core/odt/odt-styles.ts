import type { Alignment } from '../recognise/source.ts';
import type { Attributes, XmlHandler } from '../word/read/read-xml.ts';
import { createStyleSheet, type RawStyle, type Style } from '../word/read/styles.ts';

export interface OdtStyles {
  /** A paragraph style; the standard one where there is no such style. */
  paragraph(name: string | undefined): Style;
  /** A character style; null where there is no such style. */
  text(name: string | undefined): Style | null;
}

type Draft = RawStyle & { isAutomatic: boolean };

const alignments: Readonly<Record<string, Alignment | undefined>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
};

/** Reads the styles of `styles.xml` and `content.xml`, in this order (OpenDocument 1.3 part 3, 16). */
export function createOdtStyleReader(): XmlHandler & { finish(): OdtStyles } {
  const raw = new Map<string, Draft>();
  const fonts = new Map<string, string>();
  const defaults: Draft = { id: '', type: 'defaults', name: '', paragraph: {}, run: {}, isAutomatic: false };
  let current: Draft | null = null;
  let isAutomatic = false;

  function openStyle(attributes: Attributes): void {
    const family = attributes.get('style:family') ?? '';
    const name = attributes.get('style:name') ?? '';
    const id = `${family}:${name}`;
    current = {
      id,
      type: family === 'text' ? 'character' : 'paragraph',
      name: attributes.get('style:display-name') ?? name,
      paragraph: {},
      run: {},
      isAutomatic,
    };
    const parent = attributes.get('style:parent-style-name');
    if (parent !== undefined) current.basedOn = `${family}:${parent}`;
    const level = Number(attributes.get('style:default-outline-level') ?? 0);
    if (level >= 1 && level <= 9) current.paragraph.outlineLevel = level;
    raw.set(id, current);
  }

  return {
    open(name, attributes) {
      switch (name) {
        case 'office:automatic-styles':
          isAutomatic = true;
          break;
        case 'style:font-face': {
          const family = attributes.get('svg:font-family')?.replace(/^['"]|['"]$/gu, '');
          if (family !== undefined) fonts.set(attributes.get('style:name') ?? '', family);
          break;
        }
        case 'style:default-style':
          current = attributes.get('style:family') === 'paragraph' ? defaults : null;
          break;
        case 'style:style':
          openStyle(attributes);
          break;
        case 'style:paragraph-properties':
          if (current) readParagraphProperties(current, attributes);
          break;
        case 'style:text-properties':
          if (current) readTextProperties(current, attributes, fonts);
          break;
      }
    },
    close(name) {
      if (name === 'style:style' || name === 'style:default-style') current = null;
      else if (name === 'office:automatic-styles') isAutomatic = false;
    },
    finish() {
      for (const style of raw.values()) if (style.isAutomatic) style.name = nameOf(style, raw);
      const sheet = createStyleSheet(raw, defaults, 'paragraph:Standard');
      return {
        paragraph: (name) => (name === undefined ? null : sheet.style(`paragraph:${name}`)) ?? sheet.standard,
        text: (name) => (name === undefined ? null : sheet.style(`text:${name}`)),
      };
    },
  };
}

/** What was changed by hand goes by the name of the style it was changed from. */
function nameOf(style: Draft, raw: ReadonlyMap<string, Draft>): string {
  const parent = style.basedOn === undefined ? undefined : raw.get(style.basedOn);
  return parent && !parent.isAutomatic ? parent.name : '';
}

function readParagraphProperties({ paragraph }: Draft, attributes: Attributes): void {
  const alignment = alignments[attributes.get('fo:text-align') ?? ''];
  if (alignment) paragraph.alignment = alignment;
  const before = attributes.get('fo:break-before');
  if (before !== undefined) paragraph.pageBreakBefore = before === 'page';
}

function readTextProperties({ run }: Draft, attributes: Attributes, fonts: ReadonlyMap<string, string>): void {
  const weight = attributes.get('style:font-weight-asian') ?? attributes.get('fo:font-weight');
  if (weight !== undefined) run.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = attributes.get('fo:font-style');
  if (slant !== undefined) run.italic = slant !== 'normal';
  const line = attributes.get('style:text-underline-style');
  if (line !== undefined) run.underline = line !== 'none';
  const display = attributes.get('text:display');
  if (display !== undefined) run.isHidden = display === 'none';
  const size = /^(\d+(?:\.\d+)?)pt$/u.exec(
    attributes.get('style:font-size-asian') ?? attributes.get('fo:font-size') ?? '',
  );
  if (size) run.size = Number(size[1]);
  const font = attributes.get('style:font-name-asian');
  if (font !== undefined) run.font = fonts.get(font) ?? font;
}
