import { readParagraphProperty, readRunProperty } from './paragraph-look.ts';
import type { ListReference, ParagraphLook, RunLook } from './paragraph-look.ts';
import type { XmlHandler } from './read-xml.ts';

/** A paragraph or character style with everything it inherits. */
export interface Style {
  readonly id: string;
  /** As shown to the user, e.g. `heading 1`. */
  readonly name: string;
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
  /** The style whose numbering it is: the list level linked to that style is meant (ECMA-376 17.9.23). */
  readonly listStyleIds: readonly string[];
}

export interface StyleSheet {
  /** Null for an unknown id. */
  style(id: string): Style | null;
  /** What a paragraph without a style looks like. */
  readonly standard: Style;
}

/** A style as a file describes it, before what it is based on is taken in. */
export interface RawStyle {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn?: string | undefined;
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
}

/** Longer chains of `basedOn` are loops. */
const MAX_INHERITANCE = 32;

/** Reads `styles.xml` (ECMA-376 17.7). Call `finish` after the last element. */
export function createStyleReader(): XmlHandler & { finish(): StyleSheet } {
  const raw = new Map<string, RawStyle>();
  const defaults: RawStyle = { id: '', type: 'defaults', name: '', paragraph: {}, run: {} };
  let standardId: string | undefined;
  let current: RawStyle | null = null;
  let inside: 'paragraph' | 'run' | null = null;
  let tableConditions = 0;
  return {
    open(name, attributes) {
      switch (name) {
        case 'w:docDefaults':
          current = defaults;
          break;
        case 'w:style': {
          const id = attributes.get('w:styleId') ?? '';
          current = { id, type: attributes.get('w:type') ?? '', name: id, paragraph: {}, run: {} };
          raw.set(id, current);
          if (current.type === 'paragraph' && isTrue(attributes.get('w:default'))) standardId = id;
          break;
        }
        case 'w:name':
          if (current) current.name = attributes.get('w:val') ?? current.name;
          break;
        case 'w:basedOn':
          if (current) current.basedOn = attributes.get('w:val');
          break;
        case 'w:tblStylePr':
          tableConditions += 1;
          break;
        case 'w:pPr':
          inside = 'paragraph';
          break;
        case 'w:rPr':
          inside = 'run';
          break;
        default:
          if (!current || tableConditions > 0) break;
          if (inside === 'run') readRunProperty(current.run, name, attributes);
          else if (inside === 'paragraph') readParagraphProperty(current.paragraph, name, attributes);
      }
    },
    close(name) {
      if (name === 'w:style' || name === 'w:docDefaults') current = null;
      else if (name === 'w:tblStylePr') tableConditions -= 1;
      else if (name === 'w:pPr' || name === 'w:rPr') inside = null;
    },
    finish: () => createStyleSheet(raw, defaults, standardId),
  };
}

/** Resolves inheritance; `standardId` is the style of paragraphs that name none. */
export function createStyleSheet(
  raw: ReadonlyMap<string, RawStyle>,
  defaults: RawStyle,
  standardId: string | undefined,
): StyleSheet {
  const resolved = new Map<string, Style>();
  const resolve = (id: string): Style | null => {
    const known = resolved.get(id);
    if (known) return known;
    const own = raw.get(id);
    if (!own) return null;
    const chain = inheritance(raw, own);
    const style = merge(own.type === 'character' ? chain : [defaults, ...chain]);
    resolved.set(id, style);
    return style;
  };
  const standard = (standardId === undefined ? null : resolve(standardId)) ?? merge([defaults]);
  return { style: resolve, standard };
}

/** The style and those it is based on, the most general one first. */
function inheritance(raw: ReadonlyMap<string, RawStyle>, own: RawStyle): RawStyle[] {
  const chain: RawStyle[] = [];
  for (let style: RawStyle | undefined = own; style && chain.length < MAX_INHERITANCE;) {
    chain.unshift(style);
    style = style.basedOn === undefined ? undefined : raw.get(style.basedOn);
  }
  return chain;
}

function merge(chain: readonly RawStyle[]): Style {
  const own = chain[chain.length - 1]!;
  const paragraph: ParagraphLook = {};
  const run: RunLook = {};
  let list: ListReference | undefined;
  const listStyleIds: string[] = [];
  for (const style of chain) {
    Object.assign(paragraph, style.paragraph);
    Object.assign(run, style.run);
    if (style.paragraph.list) {
      list = { ...list, ...style.paragraph.list };
      listStyleIds.unshift(style.id);
    }
  }
  if (list) paragraph.list = list;
  return { id: own.id, name: own.name, paragraph, run, listStyleIds };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
