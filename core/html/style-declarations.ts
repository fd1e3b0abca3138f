import type { Token } from 'parse5';

/** Attributes of a tag by name; the first of a name counts. */
export type Attributes = ReadonlyMap<string, string>;

export function attributesOf(tag: Token.TagToken): Attributes {
  return new Map(tag.attrs.map(({ name, value }) => [name, value]));
}

/** The declarations of a `style` attribute by property in small letters. */
export type Style = ReadonlyMap<string, string>;

const noStyle: Style = new Map();

/** Reads the `style` attribute. */
export function styleOf(attributes: Attributes): Style {
  const style = attributes.get('style');
  return style === undefined || style === '' ? noStyle : readStyle(style);
}

/** A semicolon inside a quoted value does not occur; one that is there ends the declaration. */
export function readStyle(text: string): Style {
  const declarations = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) declarations.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return declarations;
}

/** The value of a property whose values are keywords, in small letters; empty where the style does not say. */
export function keyword(style: Style, property: string): string {
  return style.get(property)?.toLowerCase() ?? '';
}
