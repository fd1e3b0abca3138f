import { formatListNumber } from '../word/read/number-format.ts';
import type { Attributes, XmlHandler } from '../word/read/read-xml.ts';

interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the label shows. */
  readonly shown: number;
  readonly start: number;
  /** Where it says the whole label, with `%1%` for the number of level 1; undefined where it is made of the above. */
  readonly pattern: string | undefined;
}

/** Levels of list styles by name; the outline of headings goes by an empty name. */
export type ListStyles = ReadonlyMap<string, readonly (ListLevel | undefined)[]>;

const BULLET = '•';
const MOST_LEVELS = 10;

/** Names of number formats (ECMA-376 17.18.59) by what OpenDocument and LibreOffice write (19.506). */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'chineseLegalSimplified',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimal',
};

/** Reads list styles and the numbering of headings (OpenDocument 1.3 part 3, 16.31). */
export function createListStyleReader(): XmlHandler & { finish(): ListStyles } {
  const styles = new Map<string, (ListLevel | undefined)[]>();
  let levels: (ListLevel | undefined)[] | null = null;
  return {
    open(name, attributes) {
      if (name === 'text:list-style') styles.set(attributes.get('style:name') ?? '', (levels = []));
      else if (name === 'text:outline-style') styles.set('', (levels = []));
      else if (levels && /^text:(?:list|outline)-level-style/u.test(name)) {
        const level = Number(attributes.get('text:level') ?? 0);
        if (level >= 1 && level <= MOST_LEVELS) levels[level - 1] = readLevel(name, attributes);
      }
    },
    close(name) {
      if (name === 'text:list-style' || name === 'text:outline-style') levels = null;
    },
    finish: () => styles,
  };
}

function readLevel(name: string, attributes: Attributes): ListLevel {
  const isNumbered = name.endsWith('number') || name.startsWith('text:outline');
  const written = attributes.get('style:num-format') ?? '';
  const numbered = written === '' ? 'none' : (formats[written] ?? 'decimal');
  return {
    format: isNumbered ? numbered : 'bullet',
    prefix: attributes.get('style:num-prefix') ?? '',
    suffix: attributes.get('style:num-suffix') ?? '',
    shown: Math.min(Number(attributes.get('text:display-levels') ?? 1) || 1, MOST_LEVELS),
    start: Number(attributes.get('text:start-value') ?? 1) || 0,
    pattern: attributes.get('loext:num-list-format'),
  };
}

/** How far a list has counted, by level. */
export type Counters = (number | undefined)[];

/**
 * Counts an item of a list on by one, or to `start`, and gives the label that is printed before it; empty for levels without
 * a number.
 */
export function countItem(
  levels: readonly (ListLevel | undefined)[] | undefined,
  counters: Counters,
  index: number,
  start: number | undefined,
): string {
  const level = levels?.[index];
  if (!level) return '';
  counters.length = Math.min(counters.length, index + 1);
  const last = counters[index];
  counters[index] = start ?? (last === undefined ? level.start : last + 1);
  if (level.format === 'bullet') return BULLET;
  if (level.format === 'none') return level.prefix + level.suffix;
  const numberAt = (at: number): string => {
    const shown = levels[at];
    return formatListNumber(shown?.format ?? 'decimal', counters[at] ?? shown?.start ?? 1);
  };
  if (level.pattern !== undefined) {
    return level.pattern.replace(/%(\d{1,2})%/gu, (_, digits: string) => numberAt(Number(digits) - 1));
  }
  const first = Math.max(index - level.shown + 1, 0);
  const numbers = Array.from({ length: index - first + 1 }, (_, at) => numberAt(first + at));
  return level.prefix + numbers.join('.') + level.suffix;
}
