import type { HouseStyle } from '../house-style.ts';
import { wholeNumber, type Attributes, type XmlHandler } from './read-xml.ts';

/** What a document says of its page; null where it says nothing. */
export interface MeasuredPage {
  /** In millimetres, to a tenth. */
  readonly margins: HouseStyle['margins'] | null;
  /** In points. */
  readonly linePitch: number | null;
  readonly characterSpacing: number | null;
}

/** Reads margins, exact line pitches and character spacing out of the styles and the text of a Word file, in this order. */
export function createPageReader(): XmlHandler & { finish(): MeasuredPage } {
  const pitches = new Map<number, number>();
  const spacings = new Map<number, number>();
  let margins: HouseStyle['margins'] | null = null;
  let isInRun = false;
  /** A style stands for all the paragraphs that have it; the standard one for most of them. */
  let weight = 1;
  return {
    open(name, attributes) {
      if (name === 'w:style') weight = attributes.get('w:default') === '1' ? 50 : 1;
      else if (name === 'w:document') weight = 1;
      else if (name === 'w:rPr') isInRun = true;
      else if (name === 'w:pgMar' && margins === null) margins = marginsOf(attributes);
      else if (name === 'w:spacing' && isInRun) count(spacings, wholeNumber(attributes.get('w:val')), weight);
      else if (name === 'w:spacing' && attributes.get('w:lineRule') === 'exact') {
        count(pitches, wholeNumber(attributes.get('w:line')), weight);
      }
    },
    close(name) {
      if (name === 'w:rPr') isInRun = false;
    },
    finish: () => ({
      margins,
      linePitch: inPoints(mostCounted(pitches)),
      characterSpacing: inPoints(mostCounted(spacings)),
    }),
  };
}

function marginsOf(attributes: Attributes): HouseStyle['margins'] | null {
  const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => {
    const twips = wholeNumber(attributes.get(`w:${side}`));
    return twips === undefined ? undefined : Math.round((twips / 1440) * 254) / 10;
  });
  return top === undefined || bottom === undefined || left === undefined || right === undefined
    ? null
    : { top, bottom, left, right };
}

function count(counts: Map<number, number>, value: number | undefined, weight: number): void {
  if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + weight);
}

function mostCounted(counts: ReadonlyMap<number, number>): number | null {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function inPoints(twips: number | null): number | null {
  return twips === null ? null : twips / 20;
}
