import { childOf, type XmlElement } from './xml-tree.ts';

/** Properties of paragraphs or text by element name; what comes later wins, attribute by attribute. */
export type Properties = ReadonlyMap<string, XmlElement>;

const none: Properties = new Map();

/** Lays properties over others. */
export function layOver(below: Properties, above: XmlElement | undefined): Properties {
  if (!above || above.children.length === 0) return below;
  const merged = new Map(below);
  for (const element of above.children) {
    const known = merged.get(element.name);
    const isList = element.name === 'w:tabs' || element.name === 'w:pBdr' || element.name === 'w:numPr';
    merged.set(
      element.name,
      known && !isList ? { ...element, attributes: { ...known.attributes, ...element.attributes } } : element,
    );
  }
  return merged;
}

/** A style with what it is based on. */
export interface ResolvedStyle {
  readonly paragraph: Properties;
  readonly text: Properties;
}

/** Resolves the styles of `styles.xml` (ECMA-376 17.7); an unknown name is the default style. */
export function createStyleResolver(styles: XmlElement): (id: string | undefined) => ResolvedStyle {
  const defaults = childOf(styles, 'w:docDefaults');
  const base: ResolvedStyle = {
    paragraph: layOver(none, childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    text: layOver(none, childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
  };
  const elements = new Map<string, XmlElement>();
  let normal = '';
  for (const style of styles.children) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    elements.set(id, style);
    if (style.attributes['w:default'] !== undefined && style.attributes['w:type'] === 'paragraph') normal = id;
  }
  const resolved = new Map<string, ResolvedStyle>();
  const resolve = (id: string): ResolvedStyle => {
    const known = resolved.get(id);
    if (known) return known;
    const style = elements.get(id);
    if (!style) return base;
    resolved.set(id, base);
    const parent = childOf(style, 'w:basedOn')?.attributes['w:val'];
    const below = parent === undefined ? base : resolve(parent);
    const own = {
      paragraph: layOver(below.paragraph, childOf(style, 'w:pPr')),
      text: layOver(below.text, childOf(style, 'w:rPr')),
    };
    resolved.set(id, own);
    return own;
  };
  return (id) => resolve(id !== undefined && elements.has(id) ? id : normal);
}

/** Character styles lay only their own properties over those of the paragraph. */
export function characterStyleOf(styles: XmlElement, id: string | undefined): XmlElement | undefined {
  const style = id === undefined ? undefined : styles.children.find((one) => one.attributes['w:styleId'] === id);
  return childOf(style, 'w:rPr');
}
