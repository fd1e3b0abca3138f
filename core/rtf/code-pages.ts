/** Encodings by the number of a Windows code page. GBK is read as the GB18030 that includes it. */
const byCodePage: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the character set that a font names (`\fcharset`). */
const byCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Decodes bytes in an encoding by its WHATWG name; what is wrong in them becomes U+FFFD. Hosts pass in that of their system. */
export type Decode = (bytes: Uint8Array, encoding: string) => string;

/**
 * The encoding of bytes of an RTF file: by the character set of their font where that names one, else by the code page of the file.
 * Programs write Chinese under fonts said to be Western; where the file is a Chinese one, that counts.
 */
export function encodingOf(charset: number | undefined, codePage: number): string {
  const own = charset === undefined ? undefined : byCharset[charset];
  return byCodePage[own ?? codePage] ?? 'windows-1252';
}
