import { readXml } from '../read/read-xml.ts';

/** An element of a part with the attributes the preview asks for. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'];

/** Attributes beyond `w:val`, by the element that has them. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  'w:style': ['w:type', 'w:styleId', 'w:default'],
  'w:rFonts': ['w:eastAsia', 'w:ascii'],
  'w:spacing': ['w:before', 'w:after', 'w:line'],
  'w:ind': ['w:left', 'w:right', 'w:firstLine', 'w:hanging'],
  'w:tab': ['w:pos', 'w:leader'],
  'w:br': ['w:type'],
  'w:bookmarkStart': ['w:name'],
  'w:fldChar': ['w:fldCharType'],
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': [...sides, 'w:header', 'w:footer'],
  'w:headerReference': ['w:type', 'r:id'],
  'w:footerReference': ['w:type', 'r:id'],
  'w:gridCol': ['w:w'],
  'w:tblpPr': ['w:tblpYSpec', 'w:tblpX', 'w:tblpY'],
  'w:tblW': ['w:w'],
  'w:top': ['w:w', 'w:sz', 'w:space', 'w:color'],
  'w:right': ['w:w', 'w:sz'],
  'w:bottom': ['w:w', 'w:sz', 'w:space', 'w:color'],
  'w:left': ['w:w', 'w:sz'],
  'w:insideH': ['w:sz'],
  'w:insideV': ['w:sz'],
  Relationship: ['Id', 'Target'],
  'v:shape': ['style'],
  'v:textpath': ['string'],
};
const onlyValue = ['w:val'];

/** A part of a file of our own writer as a tree; what is not well-formed ends there. */
export function readXmlTree(xml: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  readXml(xml, {
    open(name, found) {
      const attributes: Record<string, string> = {};
      for (const key of [...onlyValue, ...(attributesOf[name] ?? [])]) {
        const value = found.get(key);
        if (value !== undefined) attributes[key] = value;
      }
      const element: OpenElement = { name, attributes, children: [], text: '' };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close() {
      if (open.length > 1) open.pop();
    },
    text(text) {
      open.at(-1)!.text += text;
    },
  });
  return root.children[0] ?? root;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The first descendant of that name. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
