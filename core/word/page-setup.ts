import { standardStyle, twips, type HouseStyle, type StyleLook } from './house-style.ts';
import { pageNumberPitch, paper, type Look } from './page.ts';

/** A house style in the units of WordprocessingML: lengths in twips, sizes in half points, indents in hundredths of a character. */
export interface PageSetup {
  readonly style: HouseStyle;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Width and height of the text area (版心). */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly linePitch: number;
  readonly characterSpacing: number;
  /** Width of one character of body text, spacing included. */
  readonly characterWidth: number;
  readonly firstLineIndent: number;
  /** Distance of the footer from the edge of the paper that puts the dashes 7 mm below the text area (7.5). */
  readonly footerDistance: number;
}

const SEVEN_MILLIMETRES = twips(7);
/** Word does not print nearer to the edge. */
const SMALLEST_DISTANCE = 284;

export function createPageSetup(style: HouseStyle): PageSetup {
  const margins = {
    top: twips(style.margins.top),
    bottom: twips(style.margins.bottom),
    left: twips(style.margins.left),
    right: twips(style.margins.right),
  };
  const characterSpacing = Math.round(style.characterSpacing * 20);
  return {
    style,
    margins,
    textWidth: paper.value.width - margins.left - margins.right,
    textHeight: paper.value.height - margins.top - margins.bottom,
    linePitch: Math.round(style.linePitch * 20),
    characterSpacing,
    characterWidth: Math.round(style.looks.body.size * 20) + characterSpacing,
    firstLineIndent: Math.round(style.firstLineIndent * 100),
    footerDistance: Math.max(
      SMALLEST_DISTANCE,
      margins.bottom - SEVEN_MILLIMETRES - Math.round(pageNumberPitch.value / 2),
    ),
  };
}

/** A look of a style as WordprocessingML counts it. */
export function lookOf({ font, size, bold }: StyleLook): Look {
  return { font, size: Math.round(size * 2), isBold: bold };
}

/** GB/T 9704-2012. */
export const standardSetup = createPageSetup(standardStyle);
