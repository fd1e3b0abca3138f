/**
 * The suffix array of a text of 16-bit characters by induced sorting (Nong, Zhang and Chan 2009, in the economical form of
 * Yuta Mori's sais-lite): time proportional to the length, and besides the answer only two tables as long as the alphabet.
 */
type Text = Uint16Array | Int32Array;

/** Starts of all suffixes in the order of their code units. */
export function buildSuffixArray(text: Uint16Array): Int32Array {
  const order = new Int32Array(text.length);
  const alphabet = text.reduce((most, unit) => Math.max(most, unit), 0) + 1;
  if (text.length > 1) sort(text, order, 0, text.length, alphabet);
  return order;
}

function countUnits(text: Text, length: number, counts: Int32Array): void {
  counts.fill(0);
  for (let at = 0; at < length; at += 1) counts[text[at]!]! += 1;
}

function bucketStarts(counts: Int32Array, buckets: Int32Array): void {
  let sum = 0;
  for (let unit = 0; unit < counts.length; unit += 1) {
    buckets[unit] = sum;
    sum += counts[unit]!;
  }
}

function bucketEnds(counts: Int32Array, buckets: Int32Array): void {
  let sum = 0;
  for (let unit = 0; unit < counts.length; unit += 1) {
    sum += counts[unit]!;
    buckets[unit] = sum;
  }
}

/** Calls back for each leftmost smaller suffix but the last character's, from the right; tells how many there are. */
function eachLeftmost(text: Text, length: number, visit: (start: number, unit: number) => void): number {
  let at = length - 1;
  let left = text[length - 1]!;
  let right: number;
  let found = 0;
  do {
    right = left;
    at -= 1;
  } while (at >= 0 && (left = text[at]!) >= right);
  while (at >= 0) {
    do {
      right = left;
      at -= 1;
    } while (at >= 0 && (left = text[at]!) <= right);
    if (at < 0) break;
    visit(at + 1, right);
    found += 1;
    do {
      right = left;
      at -= 1;
    } while (at >= 0 && (left = text[at]!) >= right);
  }
  return found;
}

/** Sorts `text[0..length)` into `order`, which has `free` places to spare behind that may be used meanwhile. */
function sort(text: Text, order: Int32Array, free: number, length: number, alphabet: number): void {
  const counts = new Int32Array(alphabet);
  const buckets = new Int32Array(alphabet);
  countUnits(text, length, counts);
  bucketEnds(counts, buckets);
  order.fill(0, 0, length);
  let slot = -1;
  let pending = length;
  const found = eachLeftmost(text, length, (start, unit) => {
    if (slot >= 0) order[slot] = pending;
    slot = --buckets[unit]!;
    pending = start - 1;
  });
  let names = 0;
  if (found > 1) {
    sortLeftmost(text, order, counts, buckets, length);
    names = nameLeftmost(text, order, length, found);
  } else if (found === 1) {
    order[slot] = pending + 1;
    names = 1;
  }
  if (names < found) sortReduced(text, order, free, length, found, names);
  if (found > 1) spread(text, order, counts, buckets, length, found);
  induce(text, order, counts, buckets, length);
}

/** Brings the leftmost smaller substrings into order by inducing from their last characters. */
function sortLeftmost(text: Text, order: Int32Array, counts: Int32Array, buckets: Int32Array, length: number): void {
  bucketStarts(counts, buckets);
  let start = length - 1;
  let unit = text[start]!;
  let slot = buckets[unit]!;
  start -= 1;
  order[slot++] = text[start]! < unit ? ~start : start;
  for (let at = 0; at < length; at += 1) {
    start = order[at]!;
    if (start > 0) {
      if (text[start] !== unit) {
        buckets[unit] = slot;
        unit = text[start]!;
        slot = buckets[unit]!;
      }
      start -= 1;
      order[slot++] = text[start]! < unit ? ~start : start;
      order[at] = 0;
    } else if (start < 0) order[at] = ~start;
  }
  bucketEnds(counts, buckets);
  unit = 0;
  slot = buckets[0]!;
  for (let at = length - 1; at >= 0; at -= 1) {
    start = order[at]!;
    if (start <= 0) continue;
    if (text[start] !== unit) {
      buckets[unit] = slot;
      unit = text[start]!;
      slot = buckets[unit]!;
    }
    start -= 1;
    order[--slot] = text[start]! > unit ? ~(start + 1) : start;
    order[at] = 0;
  }
}

/** Numbers the sorted substrings, equal ones alike; the numbers stand at half their starts behind the first `found`. */
function nameLeftmost(text: Text, order: Int32Array, length: number, found: number): number {
  let taken = 0;
  for (let at = 0; taken < found; at += 1) {
    const start = order[at]!;
    if (start >= 0) continue;
    order[at] = 0;
    order[taken++] = ~start;
  }
  order.fill(0, found, found + (length >> 1));
  let end = length;
  eachLeftmost(text, length, (start) => {
    order[found + (start >> 1)] = end - start + 1;
    end = start;
  });
  let names = 0;
  let last = length;
  let lastSize = 0;
  for (let index = 0; index < found; index += 1) {
    const start = order[index]!;
    const size = order[found + (start >> 1)]!;
    let same = 0;
    if (size === lastSize && last + size <= length)
      while (same < size && text[start + same] === text[last + same]) same += 1;
    if (same < size || size !== lastSize) {
      names += 1;
      last = start;
      lastSize = size;
    }
    order[found + (start >> 1)] = names;
  }
  return names;
}

/** Sorts the row of names by the same means and puts the starts they stand for in their places. */
function sortReduced(text: Text, order: Int32Array, free: number, length: number, found: number, names: number): void {
  const spare = length + free - found * 2;
  const reduced = order.subarray(found + spare, found * 2 + spare);
  for (let at = found + (length >> 1) - 1, next = found - 1; at >= found; at -= 1) {
    if (order[at] !== 0) reduced[next--] = order[at]! - 1;
  }
  sort(reduced, order, spare, found, names);
  let next = found - 1;
  eachLeftmost(text, length, (start) => {
    reduced[next--] = start;
  });
  for (let index = 0; index < found; index += 1) order[index] = reduced[order[index]!]!;
}

/** Puts the sorted leftmost smaller suffixes at the ends of their buckets and zeros everywhere else. */
function spread(
  text: Text,
  order: Int32Array,
  counts: Int32Array,
  buckets: Int32Array,
  length: number,
  found: number,
): void {
  bucketEnds(counts, buckets);
  let to = length;
  for (let index = found - 1; index >= 0; index -= 1) {
    const start = order[index]!;
    const end = buckets[text[start]!]!;
    if (index === found - 1 || text[start] !== text[order[to]!]) while (to > end) order[--to] = 0;
    order[--to] = start;
  }
  while (to > 0) order[--to] = 0;
}

/** Induces the order of all suffixes from that of the leftmost smaller ones. */
function induce(text: Text, order: Int32Array, counts: Int32Array, buckets: Int32Array, length: number): void {
  bucketStarts(counts, buckets);
  let start = length - 1;
  let unit = text[start]!;
  let slot = buckets[unit]!;
  order[slot++] = start > 0 && text[start - 1]! < unit ? ~start : start;
  for (let at = 0; at < length; at += 1) {
    start = order[at]!;
    order[at] = ~start;
    if (start <= 0) continue;
    start -= 1;
    if (text[start] !== unit) {
      buckets[unit] = slot;
      unit = text[start]!;
      slot = buckets[unit]!;
    }
    order[slot++] = start > 0 && text[start - 1]! < unit ? ~start : start;
  }
  bucketEnds(counts, buckets);
  unit = 0;
  slot = buckets[0]!;
  for (let at = length - 1; at >= 0; at -= 1) {
    start = order[at]!;
    if (start <= 0) {
      order[at] = ~start;
      continue;
    }
    start -= 1;
    if (text[start] !== unit) {
      buckets[unit] = slot;
      unit = text[start]!;
      slot = buckets[unit]!;
    }
    order[--slot] = start === 0 || text[start - 1]! > unit ? ~start : start;
  }
}
