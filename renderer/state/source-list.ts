import { POISONED, type Origin, type Source } from '../../core/corpus/source.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';

/** What a list of sources can be ordered by. */
export const sourceColumns = ['title', 'year', 'unit', 'origin', 'kind', 'passages'] as const;
export type SourceColumn = (typeof sourceColumns)[number];

/** What can be said against a source. */
export const sourceStates = ['poisoned', 'duplicate', 'missing'] as const;
export type SourceState = (typeof sourceStates)[number];

/** How the list is cut down and ordered. */
export interface SourceListing {
  /** Words of title or unit. */
  readonly words: string;
  readonly origin: Origin | null;
  readonly state: SourceState | null;
  readonly column: SourceColumn;
  readonly isDescending: boolean;
}

const byName = new Intl.Collator('zh-CN', { numeric: true });
const origins: readonly Origin[] = ['own', 'superior', 'other'];

/** Sources that are listed, in their order; equal ones stay as they were. The formulas of the program stand last. */
export function listSources(
  sources: readonly Source[],
  { words, origin, state, column, isDescending }: SourceListing,
  missing: ReadonlySet<number>,
): Source[] {
  const wanted = words.trim().toLowerCase();
  const listed = sources.filter(
    (source) =>
      `${source.title}\n${source.unit}`.toLowerCase().includes(wanted) &&
      (origin === null || (source.origin === origin && !isStarterPack(source))) &&
      (state === null || statesOf(source, missing).includes(state)),
  );
  const sign = isDescending ? -1 : 1;
  return listed.sort(
    (one, other) => Number(isStarterPack(one)) - Number(isStarterPack(other)) || sign * compare(column, one, other),
  );
}

/** What is to be said against a source. */
export function statesOf(source: Source, missing: ReadonlySet<number>): SourceState[] {
  return [
    ...(source.poison >= POISONED ? (['poisoned'] as const) : []),
    ...(source.duplicateOf === null ? [] : (['duplicate'] as const)),
    ...(missing.has(source.id) ? (['missing'] as const) : []),
  ];
}

function compare(column: SourceColumn, one: Source, other: Source): number {
  switch (column) {
    case 'title':
      return byName.compare(one.title, other.title);
    case 'year':
      return (one.year ?? 0) - (other.year ?? 0);
    case 'unit':
      return byName.compare(one.unit, other.unit);
    case 'origin':
      return origins.indexOf(one.origin) - origins.indexOf(other.origin);
    case 'kind':
      return byName.compare(one.documentType, other.documentType);
    case 'passages':
      return one.passages - other.passages;
    default:
      return column satisfies never;
  }
}
