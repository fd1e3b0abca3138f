import { isOn, wholeNumber } from './read-xml.ts';
import type { XmlHandler } from './read-xml.ts';

/** One level of a list (ECMA-376 17.9.6). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string;
  /** One-based level whose use begins this level anew; 0 never; absent: any higher level. */
  readonly restartAfter?: number;
  /** All numbers in Arabic figures, whatever their own format. */
  readonly isLegal: boolean;
  readonly styleId?: string;
}

/** A numbering of nine levels that several lists may share and then continue one another. */
export interface ListPattern {
  readonly id: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** The style whose list is meant instead of these levels. */
  readonly styleLink?: string;
}

/** A list that paragraphs refer to. */
export interface ListInstance {
  readonly id: string;
  readonly patternId: string;
  /** Levels of its own, by zero-based level. */
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Numbers to begin with, by zero-based level. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface ListDefinitions {
  readonly patterns: ReadonlyMap<string, ListPattern>;
  readonly lists: ReadonlyMap<string, ListInstance>;
}

type DraftLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] };

/** Reads `numbering.xml` (ECMA-376 17.9). Call `finish` after the last element. */
export function createListReader(): XmlHandler & { finish(): ListDefinitions } {
  const patterns = new Map<string, ListPattern>();
  const lists = new Map<string, ListInstance>();
  let pattern: { id: string; levels: (ListLevel | undefined)[]; styleLink?: string } | null = null;
  let list: { id: string; patternId: string; levels: Map<number, ListLevel>; starts: Map<number, number> } | null =
    null;
  let overridden = 0;
  let level: DraftLevel | null = null;
  return {
    open(name, attributes) {
      const value = attributes.get('w:val');
      switch (name) {
        case 'w:abstractNum':
          pattern = { id: attributes.get('w:abstractNumId') ?? '', levels: [] };
          patterns.set(pattern.id, pattern);
          break;
        case 'w:numStyleLink':
          if (pattern && value !== undefined) pattern.styleLink = value;
          break;
        case 'w:num':
          list = { id: attributes.get('w:numId') ?? '', patternId: '', levels: new Map(), starts: new Map() };
          lists.set(list.id, list);
          break;
        case 'w:abstractNumId':
          if (list) list.patternId = value ?? '';
          break;
        case 'w:lvlOverride':
          overridden = wholeNumber(attributes.get('w:ilvl')) ?? 0;
          break;
        case 'w:startOverride':
          list?.starts.set(overridden, wholeNumber(value) ?? 1);
          break;
        case 'w:lvl': {
          level = { start: 0, format: 'decimal', text: '', isLegal: false };
          const index = wholeNumber(attributes.get('w:ilvl')) ?? 0;
          if (list) list.levels.set(index, level);
          else if (pattern && index >= 0 && index < 9) pattern.levels[index] = level;
          break;
        }
        default:
          if (level) readLevelProperty(level, name, value, isOn(attributes), attributes.get('w:format'));
      }
    },
    close(name) {
      if (name === 'w:abstractNum') pattern = null;
      else if (name === 'w:num') list = null;
      else if (name === 'w:lvl') level = null;
    },
    finish: () => ({ patterns, lists }),
  };
}

function readLevelProperty(
  level: DraftLevel,
  name: string,
  value: string | undefined,
  isSwitchedOn: boolean,
  customFormat: string | undefined,
): void {
  switch (name) {
    case 'w:start':
      level.start = wholeNumber(value) ?? 0;
      break;
    case 'w:numFmt':
      // `custom` carries a sample such as "001, 002"; the number of digits is not kept.
      level.format = value === 'custom' && customFormat?.startsWith('0') ? 'decimalZero' : (value ?? 'decimal');
      break;
    case 'w:lvlText':
      level.text = value ?? '';
      break;
    case 'w:lvlRestart': {
      const after = wholeNumber(value);
      if (after !== undefined) level.restartAfter = after;
      break;
    }
    case 'w:isLgl':
      level.isLegal = isSwitchedOn;
      break;
    case 'w:pStyle':
      if (value !== undefined) level.styleId = value;
      break;
  }
}
