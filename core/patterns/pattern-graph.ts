import { parsePattern, type PatternNode } from './pattern-tree.ts';

/** Copies of characters that a short repetition is written out to; longer ones count as loops. */
const MOST_COPIES = 16;

/** Where matching of a part may begin and end. */
interface Ends {
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  readonly isNullable: boolean;
}

/** Something that may be taken more or less often, over the places `from` to `to` (exclusive). */
export interface Choice extends Ends {
  /** As it is written. */
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** How many ways there are to take it; `Infinity` where it has no end. */
  readonly ways: number;
  /** It may follow itself. */
  readonly isLoop: boolean;
}

/** The automaton of an expression (Glushkov's): a place for every character in it, and which places may follow which. */
export interface PatternGraph {
  /** Where a match begins. */
  readonly firsts: readonly number[];
  /** Of each place the characters it takes, a bit for each sample. */
  readonly sets: readonly bigint[];
  readonly follow: readonly ReadonlySet<number>[];
  /** All that may be taken more or less often, inner ones before those around them. */
  readonly choices: readonly Choice[];
  /** A loop that leads from one place to the same next one in two ways: (a+)+. Null where there is none. */
  readonly doubled: string | null;
}

const nothing: Ends = { firsts: [], lasts: [], isNullable: true };

/** The automaton of an expression that `new RegExp(pattern, 'u')` takes. What looks ahead or behind is a way that ends. */
export function createPatternGraph(pattern: string): PatternGraph {
  const sets: bigint[] = [];
  const follow: Set<number>[] = [];
  const choices: Choice[] = [];
  const setOf = createSampler(pattern);
  let doubled: string | null = null;

  /** Tells whether all these steps are new. */
  const link = (lasts: readonly number[], firsts: readonly number[]): boolean => {
    let areNew = true;
    for (const last of lasts) {
      for (const first of firsts) {
        areNew &&= !follow[last]!.has(first);
        follow[last]!.add(first);
      }
    }
    return areNew;
  };
  const addSequence = (parts: readonly PatternNode[], isBackwards: boolean): Ends =>
    (isBackwards ? parts.toReversed() : parts).reduce<Ends>((before, part) => {
      const next = add(part, isBackwards);
      link(before.lasts, next.firsts);
      return {
        firsts: before.isNullable ? [...before.firsts, ...next.firsts] : before.firsts,
        lasts: next.isNullable ? [...before.lasts, ...next.lasts] : next.lasts,
        isNullable: before.isNullable && next.isNullable,
      };
    }, nothing);
  const addRepeat = (node: PatternNode & { is: 'repeat' }, isBackwards: boolean): Ends => {
    const { of, least, most, source } = node;
    if (most === 0) return nothing;
    if (most > 1 && most * sizeOf(of) <= MOST_COPIES && (least === most || of.is !== 'character')) {
      const optional: PatternNode = { ...node, least: 0, most: 1 };
      return addSequence(
        [...Array<PatternNode>(least).fill(of), ...Array<PatternNode>(most - least).fill(optional)],
        isBackwards,
      );
    }
    const from = sets.length;
    const inner = add(of, isBackwards);
    const isLoop = most > 1;
    // Turns that must be taken may be empty ones, and which of them are is one more choice for each.
    const hasEmptyTurns = inner.isNullable && least > 1;
    if (isLoop && (!link(inner.lasts, inner.firsts) || hasEmptyTurns)) doubled ??= source;
    const ends = { ...inner, isNullable: inner.isNullable || least === 0 };
    choices.push({ ...ends, source, from, to: sets.length, ways: most - least + 1, isLoop });
    return ends;
  };
  const add = (node: PatternNode, isBackwards: boolean): Ends => {
    switch (node.is) {
      case 'character': {
        const place = sets.push(setOf(node.source)) - 1;
        follow.push(new Set());
        return { firsts: [place], lasts: [place], isNullable: false };
      }
      case 'sequence':
        return addSequence(node.parts, isBackwards);
      case 'either': {
        const all = node.branches.map((branch) => add(branch, isBackwards));
        return {
          firsts: all.flatMap(({ firsts }) => firsts),
          lasts: all.flatMap(({ lasts }) => lasts),
          isNullable: all.some(({ isNullable }) => isNullable),
        };
      }
      case 'repeat':
        return addRepeat(node, isBackwards);
      case 'look':
        return { ...nothing, firsts: add(node.of, node.isBehind).firsts };
      default:
        return node satisfies never;
    }
  };
  const { firsts } = add(parsePattern(pattern), false);
  return { firsts, sets, follow, choices, doubled };
}

/** How many places a part takes. */
function sizeOf(node: PatternNode): number {
  switch (node.is) {
    case 'character':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case 'either':
      return node.branches.reduce((sum, branch) => sum + sizeOf(branch), 0);
    case 'repeat':
    case 'look':
      return sizeOf(node.of);
    default:
      return node satisfies never;
  }
}

/** Some of every kind of character, so that \w, \d, \s, \p{…} and the dot have what they take. */
const usual = '\0\n\r\t ~aAzZ_09éßαЯ一龥、，。“”《》（）　０９Ａｚ①Ⅳ㎡😀';

/**
 * Gives the characters of a class as bits, one for each sample. Samples are the usual ones, every character that the expression
 * names and the one behind it: two classes made of ranges have one of them in common if they have any at all.
 */
function createSampler(pattern: string): (source: string) => bigint {
  const named = [...pattern.matchAll(/\\u\{(\w+)\}|\\u(\w{4})|\\x(\w{2})|./gsu)].map(([text, ...codes]) => {
    const code = codes.find((one) => one !== undefined);
    return code === undefined ? text.codePointAt(0)! : parseInt(code, 16);
  });
  const codes = new Set([
    ...[...usual].map((char) => char.codePointAt(0)!),
    ...named.flatMap((code) => [code, code + 1]),
  ]);
  const samples = [...codes].filter((code) => code <= 0x10ffff).map((code) => String.fromCodePoint(code));
  const places = new Map(samples.map((char, index) => [char, 1n << BigInt(index)]));
  // (?i:…) makes more of them alike.
  const flags = /\(\?[ms]*i/u.test(pattern) ? 'isu' : 'su';
  const known = new Map<string, bigint>();
  return (source) => {
    const self = flags === 'su' && source !== '.' ? places.get(source) : undefined;
    if (self !== undefined) return self;
    if (!known.has(source)) {
      const expression = new RegExp(source, flags);
      known.set(
        source,
        samples.reduce((bits, char) => (expression.test(char) ? bits | places.get(char)! : bits), 0n),
      );
    }
    return known.get(source)!;
  };
}
