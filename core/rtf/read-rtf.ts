import type { Reading } from '../recognise/source.ts';
import { success, type Result } from '../result.ts';
import type { Decode } from './code-pages.ts';
import { RtfReader } from './rtf-reader.ts';
import { readRtfTokens } from './rtf-tokens.ts';

/**
 * Reads RTF into source paragraphs and tables: Chinese in any of the ways programs write it (`\'hh` in the code page of the
 * font or the file, `\u` signed or unsigned), list numbers as they were printed, styles, outline levels, merged cells. Deleted
 * and hidden text, notes, headers, pictures and embedded objects are left out. Total: any bytes give a result.
 */
export function readRtf(bytes: Uint8Array, decode: Decode): Result<Reading> {
  const reader = new RtfReader(decode);
  readRtfTokens(bytes, reader);
  return success({ value: reader.finish(), warnings: [] });
}
