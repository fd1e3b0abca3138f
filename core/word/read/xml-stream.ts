import { readPrefixes } from './xml-prefixes.ts';
import type { PrefixMap } from './xml-prefixes.ts';

/**
 * A small streaming XML reader for the parts of Word files. It exists for speed: a general parser (saxes) needs as long for
 * the tags of a 10,000-entry plan as the whole import may take. It reads what word processors write; it never expands
 * entities beyond the five of XML itself and character references, and stops at a document type declaration.
 */

/** The attributes of the element at hand; valid only until the handler returns. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** What a part reader does with the elements of its part. Names carry the usual prefixes: `w:p`, `mc:Fallback`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * `doctype`: the part declares a document type, which no word processor writes and attackers use for external entities.
 * `malformed`: the XML is not well-formed; what came before the fault has been handed on.
 */
export type XmlFault = 'doctype' | 'malformed';

export interface XmlStream {
  /** Takes the next piece of the text, cut anywhere. Returns false when nothing more is wanted. */
  write(piece: string): boolean;
  /** To be called after the last piece; null when all was well. */
  end(): XmlFault | null;
}

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
/** A tag or comment longer than this is no work of a word processor. */
const MAX_MARKUP = 1024 * 1024;
/** Deeper nesting than any table in a table in a text box. */
const MAX_DEPTH = 2000;

/** Opens a stream that calls `handler` for every element and text in order. */
export function openXmlStream(handler: XmlHandler): XmlStream {
  const attributes = new TagAttributes();
  const openNames: string[] = [];
  let prefixes: PrefixMap | null = null;
  let rest = '';
  let fault: XmlFault | null = null;

  /** Handles the markup that begins at `from`; returns where it ends, or -1 when the rest of it is still to come. */
  function readMarkup(text: string, from: number): number {
    switch (text.charCodeAt(from + 1)) {
      case SLASH:
        return readCloseTag(text, from);
      case EXCLAMATION:
        return readDeclaration(text, from);
      case QUESTION:
        return endAfter(text, '?>', from);
      default:
        return readOpenTag(text, from);
    }
  }

  function readOpenTag(text: string, from: number): number {
    const end = findTagEnd(text, from + 1);
    if (end < 0) return -1;
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const inside = isEmpty ? end - 1 : end;
    let nameEnd = from + 1;
    while (nameEnd < inside && text.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = text.slice(from + 1, nameEnd);
    if (name === '' || openNames.length >= MAX_DEPTH) fault = 'malformed';
    else {
      if (openNames.length === 0) prefixes = readPrefixes(text.slice(nameEnd, inside));
      const usualName = prefixes === null ? name : prefixes.toUsual(name);
      attributes.point(text, nameEnd, inside, prefixes);
      handler.open(usualName, attributes);
      if (isEmpty) handler.close(usualName);
      else openNames.push(name);
    }
    return end + 1;
  }

  function readCloseTag(text: string, from: number): number {
    const end = text.indexOf('>', from);
    if (end < 0) return -1;
    const name = openNames.pop();
    if (
      name === undefined ||
      !text.startsWith(name, from + 2) ||
      text.slice(from + 2 + name.length, end).trim() !== ''
    ) {
      fault = 'malformed';
    } else handler.close(prefixes === null ? name : prefixes.toUsual(name));
    return end + 1;
  }

  function readDeclaration(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return endAfter(text, '-->', from + 4);
    if (text.startsWith('<![CDATA[', from)) {
      const end = text.indexOf(']]>', from);
      if (end < 0) return -1;
      handler.text?.(text.slice(from + 9, end));
      return end + 3;
    }
    if (text.length - from < 9) return -1;
    fault = text.startsWith('<!DOCTYPE', from) ? 'doctype' : 'malformed';
    return text.length;
  }

  return {
    write(piece) {
      const text = rest === '' ? piece : rest + piece;
      let at = 0;
      while (fault === null) {
        const markup = text.indexOf('<', at);
        const textEnd = markup < 0 ? endOfWholeText(text, at) : markup;
        if (textEnd > at) handler.text?.(decodeEntities(text.slice(at, textEnd)));
        at = textEnd;
        if (markup < 0) break;
        const next = markup + 1 < text.length ? readMarkup(text, markup) : -1;
        if (next < 0) break;
        at = next;
      }
      rest = text.slice(at);
      if (rest.length > MAX_MARKUP && rest.charCodeAt(0) === LESS_THAN) fault ??= 'malformed';
      return fault === null;
    },
    end() {
      if (fault === null && (openNames.length > 0 || rest.trim() !== '')) fault = 'malformed';
      return fault;
    },
  };
}

/** Reads attributes out of the tag text when asked, since most are never asked for. */
class TagAttributes implements Attributes {
  private text = '';
  private start = 0;
  private end = 0;
  private prefixes: PrefixMap | null = null;

  point(text: string, start: number, end: number, prefixes: PrefixMap | null): void {
    this.text = text;
    this.start = start;
    this.end = end;
    this.prefixes = prefixes;
  }

  get(usualName: string): string | undefined {
    if (this.start === this.end) return undefined;
    const name = this.prefixes === null ? usualName : this.prefixes.fromUsual(usualName);
    const tag = this.text.slice(this.start, this.end);
    let at = 0;
    for (;;) {
      const equals = tag.indexOf('=', at);
      if (equals < 0) return undefined;
      let open = equals + 1;
      while (open < tag.length && !isQuote(tag.charCodeAt(open))) open += 1;
      const close = open < tag.length ? tag.indexOf(tag.charAt(open), open + 1) : -1;
      if (close < 0) return undefined;
      if (tag.slice(at, equals).trim() === name) return decodeEntities(tag.slice(open + 1, close));
      at = close + 1;
    }
  }
}

/** How far text can be handed on before its end has come: not into an entity that the piece cuts. */
function endOfWholeText(text: string, from: number): number {
  const entity = text.lastIndexOf('&');
  return entity >= from && entity >= text.length - 12 && !text.includes(';', entity) ? entity : text.length;
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function findTagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER_THAN) return at;
    else if (isQuote(code)) quote = code;
  }
  return -1;
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

const named: Readonly<Record<string, string | undefined>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/gu, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point);
  });
}

/** Value of an on/off property such as `w:b` (ECMA-376 17.17.4): present means on unless `w:val` says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes.get('w:val');
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'off' && value !== 'none');
}

/** A whole number of an attribute, or undefined where it is missing or no number. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d{1,9}$/u.test(text)) return undefined;
  return Number(text);
}
