import { inflateSync } from 'node:zlib';

/** The characters of one font by the number of their glyph, and the hexadecimal digits that a number takes. */
interface Font {
  readonly characters: ReadonlyMap<number, string>;
  readonly digits: number;
}

/**
 * Every character that a PDF of LibreOffice draws, in the order of drawing, by nothing but the content streams and the
 * `ToUnicode` tables of the fonts (PDF 32000-1 9.10.3): what is not in here is on no page, and no reader can find it.
 * Only for the plain layout of files that LibreOffice writes; a glyph without a character is an exception.
 */
export function drawnCharacters(file: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, id, body] of file.toString('latin1').matchAll(/(\d+) 0 obj\b(.*?)endobj/gsu)) objects.set(id!, body!);
  const object = (id: string): string => objects.get(id) ?? '';
  const fonts = new Map<string, Font>();
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const table = /\/ToUnicode (\d+) 0 R/u.exec(object(id!));
      if (table) fonts.set(name!, readFont(inflate(object(table[1]!))));
    }
  let drawn = '';
  for (const body of objects.values()) {
    const content = /\/Type\s*\/Page\b.*?\/Contents (\d+) 0 R/su.exec(body);
    if (content) drawn += drawnOnPage(inflate(object(content[1]!)), fonts);
  }
  return drawn;
}

function inflate(body: string): string {
  const stream = /stream\r?\n(.*)endstream/su.exec(body);
  return inflateSync(Buffer.from(stream![1]!, 'latin1')).toString('latin1');
}

function drawnOnPage(content: string, fonts: ReadonlyMap<string, Font>): string {
  let drawn = '';
  let font: Font | undefined;
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/giu)) {
    if (name) font = fonts.get(name);
    else
      for (let at = 0; at < glyphs!.length; at += font!.digits) {
        const character = font!.characters.get(parseInt(glyphs!.slice(at, at + font!.digits), 16));
        if (character === undefined) throw new Error(`no character for the glyph at ${at} of ${glyphs}`);
        drawn += character;
      }
  }
  return drawn;
}

function readFont(table: string): Font {
  const characters = new Map<number, string>();
  for (const [, block] of table.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, glyph, text] of block!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu))
      characters.set(parseInt(glyph!, 16), Buffer.from(text!, 'hex').swap16().toString('utf16le'));
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/iu.exec(table)![1]!.length;
  return { characters, digits };
}
