/** Sentences shorter than this say nothing about where a text comes from. */
const LEAST_CHARACTERS = 10;
/** Most sentence hashes kept of one source: the lowest, so that the same sentences are kept of a copy. */
const MOST_HASHES = 512;
/** Share of the smaller source's sentences that must stand in the other for the two to be nearly the same. */
const NEARLY_SAME = 0.7;
/** Least number of shared sentences: short notices share their formulas. */
const LEAST_SHARED = 5;

/** Hashes of the sentences of a source, ascending; what near-duplicates are recognised by. */
export type Sketch = Uint32Array;

/** Hashes sentences without their marks and blanks. */
export function sketchOf(sentences: Iterable<string>): Sketch {
  const hashes = new Set<number>();
  for (const sentence of sentences) {
    const bare = sentence.replace(/[^\p{L}\p{N}]/gu, '');
    if (bare.length >= LEAST_CHARACTERS) hashes.add(hash(bare));
  }
  return Uint32Array.from(hashes).sort().slice(0, MOST_HASHES);
}

/** Whether two sources hold nearly the same sentences, as far as their sketches tell. */
export function isNearDuplicate(one: Sketch, other: Sketch): boolean {
  // Beyond the last hash of a full sketch nothing is known.
  const limit = Math.min(reachOf(one), reachOf(other));
  const [left, right] = [countUpTo(one, limit), countUpTo(other, limit)];
  let shared = 0;
  for (let at = 0, against = 0; at < left && against < right;) {
    if (one[at] === other[against]) shared += 1;
    if (one[at]! <= other[against]!) at += 1;
    else against += 1;
  }
  return shared >= LEAST_SHARED && shared >= NEARLY_SAME * Math.min(left, right);
}

function reachOf(sketch: Sketch): number {
  return sketch.length < MOST_HASHES ? 0xffffffff : sketch[sketch.length - 1]!;
}

function countUpTo(sketch: Sketch, limit: number): number {
  let count = sketch.length;
  while (count > 0 && sketch[count - 1]! > limit) count -= 1;
  return count;
}

/** FNV-1a over code units, mixed once more so that the lowest hashes are a fair sample. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
