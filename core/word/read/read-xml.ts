import { readPrefixes } from './xml-prefixes.ts';
import type { PrefixMap } from './xml-prefixes.ts';

/**
 * A small XML reader for the parts of Word files. It exists for speed: a general parser (saxes) needs as long for the tags of
 * a 10,000-entry plan as the whole import may take. It reads what word processors write in one pass without a tree, never
 * expands entities beyond the five of XML itself and character references, and stops at a document type declaration.
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

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const GREATER_THAN = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
/** Deeper nesting than any table in a table in a text box. */
const MAX_DEPTH = 2000;

/** Calls `handler` for every element and text in order; null when all was well. */
export function readXml(text: string, handler: XmlHandler): XmlFault | null {
  const attributes = new TagAttributes(text);
  const names = new NameTable(text);
  const openNames: string[] = [];
  let prefixes: PrefixMap | null = null;
  let fault: XmlFault | null = null;

  /** Handles the markup that begins at `from`; returns where it ends, or -1 when it does not. */
  function readMarkup(from: number): number {
    switch (text.charCodeAt(from + 1)) {
      case SLASH:
        return readCloseTag(from);
      case EXCLAMATION:
        return readDeclaration(from);
      case QUESTION:
        return endAfter(text, '?>', from);
      default:
        return readOpenTag(from);
    }
  }

  function readOpenTag(from: number): number {
    const nameEnd = findNameEnd(text, from + 1);
    const name = names.take(from + 1, nameEnd);
    const end = text.charCodeAt(nameEnd) === GREATER_THAN ? nameEnd : findTagEnd(text, nameEnd);
    if (end < 0) return -1;
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const inside = isEmpty ? end - 1 : end;
    if (name === '' || openNames.length >= MAX_DEPTH) fault = 'malformed';
    else {
      if (openNames.length === 0) prefixes = readPrefixes(text.slice(nameEnd, inside));
      const usualName = prefixes === null ? name : prefixes.toUsual(name);
      attributes.point(nameEnd, inside, prefixes);
      handler.open(usualName, attributes);
      if (isEmpty) handler.close(usualName);
      else openNames.push(name);
    }
    return end + 1;
  }

  function readCloseTag(from: number): number {
    const name = openNames.pop();
    let end = from + 2 + (name?.length ?? 0);
    const isOpen = name !== undefined && text.startsWith(name, from + 2);
    while (text.charCodeAt(end) <= SPACE) end += 1;
    if (end >= text.length) return -1;
    if (!isOpen || text.charCodeAt(end) !== GREATER_THAN) fault = 'malformed';
    else handler.close(prefixes === null ? name : prefixes.toUsual(name));
    return end + 1;
  }

  function readDeclaration(from: number): number {
    if (text.startsWith('<!--', from)) return endAfter(text, '-->', from + 4);
    if (text.startsWith('<![CDATA[', from)) {
      const end = text.indexOf(']]>', from);
      if (end < 0) return -1;
      handler.text?.(text.slice(from + 9, end));
      return end + 3;
    }
    fault = text.startsWith('<!DOCTYPE', from) ? 'doctype' : 'malformed';
    return text.length;
  }

  for (let at = 0; at < text.length && fault === null;) {
    const markup = text.indexOf('<', at);
    const end = markup < 0 ? text.length : markup;
    if (end > at && openNames.length > 0) handler.text?.(decodeEntities(text.slice(at, end)));
    const next = markup < 0 ? text.length : readMarkup(markup);
    if (next < 0) fault ??= 'malformed';
    at = next;
  }
  return fault ?? (openNames.length > 0 ? 'malformed' : null);
}

/** Cuts each name out of the text once, since the same few come a hundred thousand times. */
class NameTable {
  private readonly text: string;
  /** By a number made of their characters. */
  private readonly known = new Map<number, string>();

  constructor(text: string) {
    this.text = text;
  }

  take(start: number, end: number): string {
    let key = end - start;
    for (let at = start; at < end; at += 1) key = (key * 31 + this.text.charCodeAt(at)) | 0;
    const known = this.known.get(key);
    if (known !== undefined && known.length === end - start && this.text.startsWith(known, start)) return known;
    const name = this.text.slice(start, end);
    this.known.set(key, name);
    return name;
  }
}

/** Reads attributes out of the tag text when asked, since most are never asked for. */
class TagAttributes implements Attributes {
  private readonly text: string;
  private start = 0;
  private end = 0;
  private prefixes: PrefixMap | null = null;

  constructor(text: string) {
    this.text = text;
  }

  point(start: number, end: number, prefixes: PrefixMap | null): void {
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

/** The blank, `/` or `>` behind the name of a tag, or the end of the text. */
function findNameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === SLASH || code === GREATER_THAN) break;
  }
  return at;
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
