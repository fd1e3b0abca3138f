/** A regular expression (flag `u`) as a tree; groups leave only what is in them. */
export type PatternNode =
  /** One character: of a class, an escape, the dot, or itself. `source` as it is written. */
  | { readonly is: 'character'; readonly source: string }
  | { readonly is: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly is: 'either'; readonly branches: readonly PatternNode[] }
  | {
      readonly is: 'repeat';
      readonly of: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly source: string;
    }
  /** (?=…), (?!…), (?<=…), (?<!…) */
  | { readonly is: 'look'; readonly of: PatternNode; readonly isBehind: boolean };

/** One piece of an expression; longer ones stand before those they begin with. */
const token = new RegExp(
  [
    String.raw`\[(?:\\.|[^\]\\])*\]`,
    String.raw`\(\?<?[=!]|\(\?<[^>]+>|\(\?[a-z-]*:|[()|^$]`,
    String.raw`[*+?]\??|\{\d+(?:,\d*)?\}\??`,
    String.raw`\\u[dD][89abAB]\w{2}\\u[dD][c-fC-F]\w{2}|\\u\w{4}|\\x\w{2}|\\c\w|\\[uUpP]\{[^}]*\}|\\k<[^>]*>|\\[1-9]\d*|\\.|.`,
  ].join('|'),
  'gsu',
);
const quantifier = /^(?:[*+?]|\{\d)/u;
const noCharacter = /^(?:[\^$]|\\[bB])$/u;
/** What a group held before: it may be anything, as long as that was. */
const backReference = /^\\(?:k<|[1-9])/u;

/** Reads an expression that `new RegExp(pattern, 'u')` takes. */
export function parsePattern(pattern: string): PatternNode {
  const tokens = [...pattern.matchAll(token)];
  let at = 0;
  const offset = () => tokens[at]?.index ?? pattern.length;
  const take = () => tokens[at++]?.[0] ?? '';
  const isAt = (...wanted: string[]) => at >= tokens.length || wanted.includes(tokens[at]![0]);

  const readEither = (): PatternNode => {
    const branches = [readSequence()];
    while (at < tokens.length && isAt('|')) {
      take();
      branches.push(readSequence());
    }
    return branches.length === 1 ? branches[0]! : { is: 'either', branches };
  };
  const readSequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (!isAt('|', ')')) {
      const start = offset();
      const node = readOne();
      const isRepeated = quantifier.test(tokens[at]?.[0] ?? '');
      const [least, most] = isRepeated ? boundsOf(take()) : [1, 1];
      parts.push(isRepeated ? { is: 'repeat', of: node, least, most, source: pattern.slice(start, offset()) } : node);
    }
    return parts.length === 1 ? parts[0]! : { is: 'sequence', parts };
  };
  const readOne = (): PatternNode => {
    const start = offset();
    const text = take();
    if (text.startsWith('(')) {
      const of = readEither();
      take();
      return /[=!]$/u.test(text) ? { is: 'look', of, isBehind: text.includes('<') } : of;
    }
    if (noCharacter.test(text)) return { is: 'sequence', parts: [] };
    if (!backReference.test(text)) return { is: 'character', source: text };
    const any: PatternNode = { is: 'character', source: '.' };
    return { is: 'repeat', of: any, least: 0, most: Infinity, source: pattern.slice(start, offset()) };
  };
  return readEither();
}

/** How often, at least and at most: `+`, `{2,}`, `{3}?`. */
function boundsOf(text: string): [number, number] {
  if (text.startsWith('*')) return [0, Infinity];
  if (text.startsWith('+')) return [1, Infinity];
  if (text.startsWith('?')) return [0, 1];
  const [, least = '0', comma, most] = /^\{(\d+)(,?)(\d*)/u.exec(text)!;
  return [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)];
}
