import { describe, expect, it } from 'vitest';
import {
  characterWidth,
  footerDistance,
  grid,
  innerMargins,
  linePitch,
  outerMargins,
  pageNumberPitch,
  paper,
  textWidth,
} from '../../../core/word/page.ts';

const millimetres = (twips: number) => (twips / 1440) * 25.4;

describe('the page', () => {
  const textHeight = paper.value.height - outerMargins.value.top - innerMargins.value.bottom;

  it('leaves 156 × 225 mm of A4 for the text', () => {
    expect(millimetres(paper.value.width)).toBeCloseTo(210, 1);
    expect(millimetres(paper.value.height)).toBeCloseTo(297, 1);
    expect(millimetres(textWidth)).toBeCloseTo(156, 1);
    expect(millimetres(textHeight)).toBeCloseTo(225, 1);
  });

  it('holds 22 lines and no 23rd', () => {
    expect(Math.floor(textHeight / linePitch.value)).toBe(grid.value.lines);
  });

  it('holds 28 characters and no 29th', () => {
    expect(Math.floor(textWidth / characterWidth)).toBe(grid.value.characters);
  });

  it('puts the dashes of the page number 7 mm below the text', () => {
    const middle = footerDistance.value + pageNumberPitch.value / 2;
    expect(millimetres(innerMargins.value.bottom - middle)).toBeCloseTo(7, 1);
  });

  it('names a clause for whatever it calls more than a practice', () => {
    for (const rule of [paper, outerMargins, innerMargins, grid, linePitch, footerDistance]) {
      expect(rule.clause === null).toBe(rule.strength === '实务');
    }
  });
});
