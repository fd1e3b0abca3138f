import type {
  AnnexComparison,
  ChangeKind,
  ComparedRow,
  EntryComparison,
  PlanComparison,
} from '../../core/compare/comparison.ts';

/** What the filter can show or hide. */
export type ShownKind = ChangeKind | 'unchanged';

/** One thing on the sheet of the comparison, from top to bottom. `key` is stable while one goes from difference to difference. */
export type ComparedItem =
  | { readonly type: 'title'; readonly key: 'title' }
  | { readonly type: 'properties'; readonly key: 'properties' }
  | { readonly type: 'preamble'; readonly key: 'preamble' }
  | { readonly type: 'entry'; readonly key: string; readonly comparison: EntryComparison }
  | { readonly type: 'departure'; readonly key: string; readonly comparison: EntryComparison }
  | { readonly type: 'annex'; readonly key: string; readonly annex: AnnexComparison }
  /** Unchanged entries that are not shown. */
  | { readonly type: 'skipped'; readonly key: string; readonly count: number };

/** What stands on the sheet, and the keys of the differences among it in the same order. */
export interface Layout {
  readonly items: readonly ComparedItem[];
  readonly differences: readonly string[];
}

/** Lays a comparison out with only the kinds that are to be shown. */
export function layOutComparison(result: PlanComparison, shown: ReadonlySet<ShownKind>): Layout {
  const items: ComparedItem[] = [{ type: 'title', key: 'title' }];
  const differences: string[] = [];
  if (result.title.some((run) => run.kind !== 'kept') && shown.has('changed')) differences.push('title');
  if (result.properties.length > 0 && shown.has('changed')) {
    items.push({ type: 'properties', key: 'properties' });
    differences.push('properties');
  }
  if (result.preamble.length > 0) {
    const isChanged = result.preamble.some((block) => block.change !== 'kept');
    if (shown.has(isChanged ? 'changed' : 'unchanged')) items.push({ type: 'preamble', key: 'preamble' });
    if (isChanged && shown.has('changed')) differences.push('preamble');
  }
  let skipped = 0;
  const flush = () => {
    if (skipped > 0 && !shown.has('unchanged')) {
      items.push({ type: 'skipped', key: `skipped-${items.length}`, count: skipped });
    }
    skipped = 0;
  };
  for (const row of result.rows) {
    if (!isShown(row, shown)) {
      if (row.comparison.kinds.length === 0) skipped += 1;
      continue;
    }
    flush();
    const key = keyOfRow(row);
    items.push({ ...row, key });
    if (row.type === 'entry' && row.comparison.kinds.length > 0) differences.push(key);
  }
  flush();
  for (const annex of result.annexes) {
    const kind = kindOfAnnex(annex);
    if (!shown.has(kind)) continue;
    const key = `annex-${annex.change === 'removed' ? 'removed-' : ''}${annex.id}`;
    items.push({ type: 'annex', key, annex });
    if (kind !== 'unchanged') differences.push(key);
  }
  return { items, differences };
}

/**
 * The difference to go to from an item, forwards or backwards, round the end; null where there is none. An item that is
 * no difference any more (it has just been restored) or is gone still has its place: `index` is where it stood.
 */
export function nextDifference(
  { items, differences }: Layout,
  from: { readonly key: string; readonly index: number } | null,
  step: 1 | -1,
): string | null {
  const ends = [differences[0] ?? null, differences.at(-1) ?? null] as const;
  if (from === null) return step > 0 ? ends[0] : ends[1];
  const isDifference = new Set(differences);
  const found = items.findIndex(({ key }) => key === from.key);
  // Where the item is gone, the one that stands there now is the next one.
  const start = found >= 0 ? found + step : step > 0 ? from.index : from.index - 1;
  for (let index = start; index >= 0 && index < items.length; index += step) {
    const { key } = items[index]!;
    if (isDifference.has(key)) return key;
  }
  return step > 0 ? ends[0] : ends[1];
}

/** What became of an annex, in the words of entries. */
export function kindOfAnnex({ change, isMoved }: AnnexComparison): ShownKind {
  return change === 'kept' ? (isMoved ? 'moved' : 'unchanged') : change;
}

/** The key of an entry's line; an older entry that was removed may have the id of another one now. */
export function keyOfEntry({ id, after }: EntryComparison): string {
  return `${after ? 'entry' : 'removed'}-${id}`;
}

function keyOfRow({ type, comparison }: ComparedRow): string {
  return type === 'departure' ? `departure-${comparison.id}` : keyOfEntry(comparison);
}

function isShown({ type, comparison: { kinds } }: ComparedRow, shown: ReadonlySet<ShownKind>): boolean {
  if (type === 'departure') return shown.has('moved');
  return kinds.length === 0 ? shown.has('unchanged') : kinds.some((kind) => shown.has(kind));
}
