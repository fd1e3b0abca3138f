import type { Measure } from '../../core/word/preview/break-lines.ts';
import { fontFamily } from './font-faces.ts';

const SIZE = 100;
/** Marks that Western faces have too; in Chinese text they are one character wide, whatever face sets them. */
const fullWidth = new Set('“”‘’—…·');

/** Measures characters in the faces that are there. Every character of a font is measured once. */
export function createMeasure(context: OffscreenCanvasRenderingContext2D): Measure {
  const known = new Map<string, Map<string, number>>();
  context.fontKerning = 'none';
  let current = '';
  return (char, font, isBold, script) => {
    if (script === 'han' && fullWidth.has(char)) return 1;
    const face = `${isBold ? 'bold ' : ''}${SIZE}px ${fontFamily(font, script)}`;
    let widths = known.get(face);
    if (!widths) known.set(face, (widths = new Map<string, number>()));
    const width = widths.get(char);
    if (width !== undefined) return width;
    if (current !== face) context.font = current = face;
    const measured = context.measureText(char).width / SIZE;
    widths.set(char, measured);
    return measured;
  };
}
