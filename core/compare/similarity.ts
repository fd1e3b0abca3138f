/** How often each pair of neighbouring characters occurs in a text. */
export interface Profile {
  readonly counts: ReadonlyMap<number, number>;
  readonly size: number;
}

/** Counts the pairs of neighbouring characters, white space left out; a text of one character counts as that one. */
export function profileOf(text: string): Profile {
  const chars = text.replace(/\s+/gu, '');
  const counts = new Map<number, number>();
  if (chars.length === 1) counts.set(chars.charCodeAt(0), 1);
  for (let index = 1; index < chars.length; index += 1) {
    const pair = chars.charCodeAt(index - 1) * 0x10000 + chars.charCodeAt(index);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: chars.length === 1 ? 1 : Math.max(0, chars.length - 1) };
}

/** How alike two texts are (Dice's coefficient of their pairs): 0 nothing in common, 1 the same. Two empty texts are alike. */
export function likeness(one: Profile, other: Profile): number {
  if (one.size + other.size === 0) return 1;
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [pair, count] of small.counts) common += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * common) / (one.size + other.size);
}
