import { createPlaceFinder } from '../checks/place.ts';
import type { BorrowedOrigin } from '../plan/borrowed.ts';
import { headingStop } from '../plan/heading.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { countWords, textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { ownerOf } from '../rollover/spots.ts';
import { locateBorrowed, type BorrowedState } from './locate-borrowed.ts';

/** How whose words they are is said. */
export const originNames: Readonly<Record<BorrowedOrigin, string>> = {
  own: '本单位',
  superior: '上级',
  other: '其他单位',
  starter: '通用句式',
};

/** One entry, annex or the preamble, with what is borrowed in it. */
export interface BorrowedGroup {
  /** Id of the entry or annex; null for the preamble. */
  readonly ownerId: string | null;
  /** As people say it: 二、第5条. */
  readonly place: string;
  readonly heading: string;
  readonly runs: readonly BorrowedState[];
  /** Characters that are borrowed, and all there are (字数), without what is below it. */
  readonly kept: number;
  readonly total: number;
}

/** What of a plan was borrowed (出处清单). */
export interface BorrowedReport {
  readonly groups: readonly BorrowedGroup[];
  readonly kept: number;
  readonly total: number;
  /** Borrowed characters by whose they were. */
  readonly byOrigin: Readonly<Record<BorrowedOrigin, number>>;
}

/** Lists what was borrowed in the order of the plan; runs of which nothing is left are not listed. */
export function reportBorrowed(plan: Plan, states: readonly BorrowedState[] = locateBorrowed(plan)): BorrowedReport {
  const placeOf = createPlaceFinder(plan);
  const owners = [
    { id: null, place: '导语', heading: '', text: plan.preamble.map(textOfBlock).join('') },
    ...[...walkEntries(plan.entries)].map(({ entry }) => ({
      id: entry.id,
      place: placeOf(entry.id),
      heading: entry.heading ?? '',
      text: textOfEntry(entry),
    })),
    ...plan.annexes.map(({ id, title, body }, index) => ({
      id,
      place: plan.annexes.length > 1 ? `附件${index + 1}` : '附件',
      heading: title,
      text: title + body.map(textOfBlock).join(''),
    })),
  ];
  const byOwner = Map.groupBy(
    states.filter(({ pieces }) => pieces.length > 0),
    ({ pieces }) => ownerOf(pieces[0]!.spot),
  );
  const groups = owners.flatMap(({ id, place, heading, text }): BorrowedGroup[] => {
    const runs = (byOwner.get(id) ?? []).toSorted((one, other) => one.pieces[0]!.start - other.pieces[0]!.start);
    if (runs.length === 0) return [];
    return [{ ownerId: id, place, heading, runs, kept: sum(runs.map(({ kept }) => kept)), total: countWords(text) }];
  });
  const of = (origin: BorrowedOrigin) => sum(states.map(({ run, kept }) => (run.source.origin === origin ? kept : 0)));
  return {
    groups,
    kept: sum(groups.map(({ kept }) => kept)),
    total: sum(owners.map(({ text }) => countWords(text))),
    byOrigin: { own: of('own'), superior: of('superior'), other: of('other'), starter: of('starter') },
  };
}

function textOfEntry({ heading, headingForm, body }: Entry): string {
  return (heading === null ? '' : heading + headingStop(headingForm)) + body.map(textOfBlock).join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
