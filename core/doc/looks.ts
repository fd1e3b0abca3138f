import type { Alignment } from '../recognise/source.ts';
import type { ParagraphLook, RunLook } from '../word/read/paragraph-look.ts';
import { readChanges } from './property-changes.ts';

/** What the properties of a stretch of characters say, [MS-DOC] 2.6.1; absent means not said here. */
export interface CharacterLook extends RunLook {
  isDeleted?: boolean;
  /** The character stands for something else: a picture, a mark of a field or a note. */
  isSpecial?: boolean;
  styleIndex?: number;
  /** A sign of a symbol font. */
  symbol?: { readonly font: number; readonly code: number };
}

/** What the properties of a paragraph say, [MS-DOC] 2.6.2. */
export interface DocParagraphLook extends ParagraphLook {
  styleIndex?: number;
  isInTable?: boolean;
  /** How many tables it lies in; `isInTable` alone means one. */
  depth?: number;
  isRowEnd?: boolean;
  isInnerCellEnd?: boolean;
  isInnerRowEnd?: boolean;
}

const alignments: readonly Alignment[] = ['left', 'center', 'right', 'justify', 'justify', 'justify'];

/** Reads the changes of a paragraph into a look. */
export function readParagraphChanges(look: DocParagraphLook, view: DataView, from: number, to: number): void {
  for (const { code, at } of readChanges(view, from, to)) {
    const byte = view.getUint8(at);
    switch (code) {
      case 0x4600:
        look.styleIndex = view.getUint16(at, true);
        break;
      case 0x2403:
      case 0x2461:
        look.alignment = alignments[byte] ?? 'justify';
        break;
      case 0x2407:
        look.pageBreakBefore = byte !== 0;
        break;
      case 0x2640:
        look.outlineLevel = byte <= 8 ? byte + 1 : 0;
        break;
      case 0x260a:
        look.list = { ...look.list, level: byte };
        break;
      case 0x460b: {
        const list = view.getUint16(at, true);
        look.list = { ...look.list, listId: list < 0x7ff ? String(list) : '0' };
        break;
      }
      case 0x2416:
        look.isInTable = byte !== 0;
        break;
      case 0x2417:
        look.isRowEnd = byte !== 0;
        break;
      case 0x6649:
        look.depth = view.getUint32(at, true);
        break;
      case 0x244b:
        look.isInnerCellEnd = byte !== 0;
        break;
      case 0x244c:
        look.isInnerRowEnd = byte !== 0;
        break;
    }
  }
}

/** Reads the changes of characters into a look; switches may refer to what the paragraph's style says. */
export function readCharacterChanges(
  look: CharacterLook,
  view: DataView,
  from: number,
  to: number,
  base: RunLook,
  fontName: (index: number) => string | undefined,
): void {
  for (const { code, at, size } of readChanges(view, from, to)) {
    const byte = view.getUint8(at);
    switch (code) {
      case 0x0800:
        look.isDeleted = byte !== 0;
        break;
      case 0x0835:
        look.bold = switched(byte, base.bold);
        break;
      case 0x0836:
        look.italic = switched(byte, base.italic);
        break;
      case 0x083c:
        look.isHidden = switched(byte, base.isHidden);
        break;
      case 0x0855:
        look.isSpecial = byte !== 0;
        break;
      case 0x2a3e:
        look.underline = byte !== 0;
        break;
      case 0x4a43:
        look.size = view.getUint16(at, true) / 2;
        break;
      case 0x4a50:
        look.font = fontName(view.getUint16(at, true));
        break;
      case 0x4a30:
        look.styleIndex = view.getUint16(at, true);
        break;
      case 0x6a09:
        if (size >= 4) look.symbol = { font: view.getUint16(at, true), code: view.getUint16(at + 2, true) };
        break;
    }
  }
}

/** 0x80: as the style says, 0x81: the opposite (`ToggleOperand`). */
function switched(byte: number, base: boolean | undefined): boolean {
  if (byte === 0x80) return base ?? false;
  return byte === 0x81 ? !(base ?? false) : byte !== 0;
}
