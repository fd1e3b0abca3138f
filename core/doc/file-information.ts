/** Where a part of the document lies in the table stream. */
export interface Range {
  readonly at: number;
  readonly size: number;
}

/** What the head of the `WordDocument` stream says (`Fib`), [MS-DOC] 2.5. */
export interface FileInformation {
  /** 0xa5ec since Word 97; older versions have another format altogether. */
  readonly identifier: number;
  readonly isEncrypted: boolean;
  /** `0Table` or `1Table`. */
  readonly tableName: string;
  /** Characters of the text itself; notes, headers and text boxes follow it. */
  readonly textLength: number;
  /** Characters between the text and the text boxes: footnotes, headers, comments, endnotes. */
  readonly lengthBeforeBoxes: number;
  readonly boxesLength: number;
  readonly boxAnchors: Range;
  readonly boxes: Range;
  readonly styles: Range;
  readonly characterPages: Range;
  readonly paragraphPages: Range;
  readonly fonts: Range;
  readonly pieces: Range;
  readonly lists: Range;
  readonly listOverrides: Range;
}

export const WORD_97 = 0xa5ec;

/** Where the pairs of offset and size begin (`FibRgFcLcb97`). */
const RANGES = 0x9a;

/** Reads the head. Throws a RangeError where the stream is too short. */
export function readFileInformation(view: DataView): FileInformation {
  const flags = view.getUint16(0x0a, true);
  const isWord97 = view.getUint16(0, true) === WORD_97;
  const range = (index: number): Range =>
    isWord97
      ? { at: view.getUint32(RANGES + index * 8, true), size: view.getUint32(RANGES + index * 8 + 4, true) }
      : { at: 0, size: 0 };
  const count = (at: number): number => view.getUint32(at, true);
  return {
    identifier: view.getUint16(0, true),
    isEncrypted: (flags & 0x0100) !== 0,
    tableName: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    textLength: count(0x4c),
    lengthBeforeBoxes: count(0x50) + count(0x54) + count(0x58) + count(0x5c) + count(0x60),
    boxesLength: count(0x64),
    boxAnchors: range(40),
    boxes: range(56),
    styles: range(1),
    characterPages: range(12),
    paragraphPages: range(13),
    fonts: range(15),
    pieces: range(33),
    lists: range(73),
    listOverrides: range(74),
  };
}
