/** One member of a sequence: where it stood before, and how much it weighs. */
export interface Member {
  readonly position: number;
  readonly weight: number;
}

/**
 * Which members of a sequence stay where they are when as little weight as possible is to be moved: the heaviest
 * subsequence whose positions increase, as indices. Positions are distinct; the time is n log n.
 */
export function findHeaviestIncreasing(members: readonly Member[]): Set<number> {
  const rankOf = new Map(
    members
      .map(({ position }) => position)
      .sort((a, b) => a - b)
      .map((at, rank) => [at, rank + 1]),
  );
  /** A binary indexed tree: at each rank the member that ends the heaviest chain among the ranks it stands for. */
  const tree = new Int32Array(members.length + 1).fill(-1);
  const chainWeight = new Float64Array(members.length);
  const previous = new Int32Array(members.length).fill(-1);
  let last = -1;
  members.forEach(({ position, weight }, index) => {
    const rank = rankOf.get(position)!;
    let before = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (before < 0 || chainWeight[candidate]! > chainWeight[before]!)) before = candidate;
    }
    previous[index] = before;
    chainWeight[index] = weight + (before < 0 ? 0 : chainWeight[before]!);
    for (let at = rank; at < tree.length; at += at & -at) {
      const known = tree[at]!;
      if (known < 0 || chainWeight[index] > chainWeight[known]!) tree[at] = index;
    }
    if (last < 0 || chainWeight[index] > chainWeight[last]!) last = index;
  });
  const kept = new Set<number>();
  for (; last >= 0; last = previous[last]!) kept.add(last);
  return kept;
}
