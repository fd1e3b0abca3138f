import type { Spot } from '../plan/card.ts';
import { sliceRuns } from '../plan/fragment.ts';
import type { Block, Entry, Plan, Run, TaskFacts } from '../plan/schema.ts';
import { textOfRuns } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';

/** Offsets in a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One text of a plan and what is known of it. */
export interface SpotText {
  readonly spot: Spot;
  readonly text: string;
  /** Id of the entry or annex it belongs to; null for title and preamble. */
  readonly ownerId: string | null;
  /** Where references (第12条) stand in it: they follow their target and are nobody's to change. */
  readonly references: readonly Span[];
  /** Of a cell: the header of its column; empty otherwise. */
  readonly header: string;
}

/** Every text of a plan in reading order: title, preamble, entries with their facts, annexes, date. */
export function* walkSpots(plan: Omit<Plan, 'rollover' | 'leftovers'>): Generator<SpotText> {
  yield plain({ in: 'property', property: 'title' }, plan.title, null);
  yield plain({ in: 'property', property: 'titleStatus' }, plan.titleStatus ?? '', null);
  yield* spotsOfBlocks(plan.preamble, null);
  for (const { entry } of walkEntries(plan.entries)) {
    const entryId = entry.id;
    if (entry.heading !== null) yield plain({ in: 'heading', entryId }, entry.heading, entryId);
    yield* spotsOfBlocks(entry.body, entryId);
    for (const { fact, index, text } of textsOfFacts(entry.facts ?? {})) {
      yield plain({ in: 'fact', entryId, fact, index }, text, entryId);
    }
  }
  for (const annex of plan.annexes) {
    yield plain({ in: 'annexTitle', annexId: annex.id }, annex.title, annex.id);
    yield* spotsOfBlocks(annex.body, annex.id);
  }
  yield plain({ in: 'property', property: 'issueDate' }, plan.issueDate ?? '', null);
}

/** One string per spot, to look it up by. */
export function spotKey(spot: Spot): string {
  switch (spot.in) {
    case 'property':
      return `property ${spot.property}`;
    case 'heading':
      return `heading ${spot.entryId}`;
    case 'annexTitle':
      return `annexTitle ${spot.annexId}`;
    case 'paragraph':
    case 'caption':
      return `${spot.in} ${spot.blockId}`;
    case 'cell':
      return `cell ${spot.row} ${spot.column} ${spot.blockId}`;
    case 'fact':
      return `fact ${spot.fact} ${spot.index} ${spot.entryId}`;
    default:
      return spot satisfies never;
  }
}

/** Id of the entry or annex a spot belongs to; null for title and preamble. */
export function ownerOf(spot: Spot): string | null {
  switch (spot.in) {
    case 'property':
      return null;
    case 'heading':
    case 'fact':
      return spot.entryId;
    case 'annexTitle':
      return spot.annexId;
    case 'paragraph':
    case 'caption':
    case 'cell':
      return spot.ownerId;
    default:
      return spot satisfies never;
  }
}

/** Puts `text` in the place of a stretch of runs. It takes the look of the run the stretch begins in; the rest stays. */
export function replaceInRuns(runs: readonly Run[], { start, end }: Span, text: string): Run[] {
  let at = 0;
  const host = runs.find((run) => (at += run.text.length) > start) ?? runs.at(-1);
  const { reference, text: old, ...look } = host ?? { text: '', reference: undefined };
  void reference;
  void old;
  const middle = text === '' ? [] : [{ ...look, text }];
  const joined = [...sliceRuns(runs, 0, start), ...middle, ...sliceRuns(runs, end, textOfRuns(runs).length)];
  return joined.reduce<Run[]>((done, run) => {
    const before = done.at(-1);
    if (before && isSameLook(before, run)) done[done.length - 1] = { ...before, text: before.text + run.text };
    else done.push(run);
    return done;
  }, []);
}

function isSameLook(one: Run, other: Run): boolean {
  if (one.reference || other.reference) return false;
  return one.bold === other.bold && one.italic === other.italic && one.underline === other.underline;
}

function plain(spot: Spot, text: string, ownerId: string | null): SpotText {
  return { spot, text, ownerId, references: [], header: '' };
}

function* spotsOfBlocks(blocks: readonly Block[], ownerId: string | null): Generator<SpotText> {
  for (const block of blocks) {
    const blockId = block.id;
    if (block.type === 'paragraph') {
      const spot: Spot = { in: 'paragraph', ownerId, blockId };
      yield { ...plain(spot, textOfRuns(block.runs), ownerId), references: referencesIn(block.runs) };
      continue;
    }
    if (block.caption !== null) yield plain({ in: 'caption', ownerId, blockId }, block.caption, ownerId);
    for (const [row, cells] of block.rows.entries()) {
      for (const [column, text] of cells.entries()) {
        const header = row < block.headerRows ? '' : (block.rows[block.headerRows - 1]?.[column] ?? '');
        yield { ...plain({ in: 'cell', ownerId, blockId, row, column }, text, ownerId), header };
      }
    }
  }
}

function referencesIn(runs: readonly Run[]): Span[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    return run.reference ? [{ start, end: at }] : [];
  });
}

function textsOfFacts(facts: TaskFacts): { fact: keyof TaskFacts; index: number; text: string }[] {
  const names = ['leadUnit', 'supportingUnits', 'deadline', 'targets'] as const satisfies (keyof TaskFacts)[];
  return names.flatMap((fact) => [facts[fact] ?? []].flat().map((text: string, index) => ({ fact, index, text })));
}

/** An entry and all below it, each changed by `change`; entries it leaves alone stay the same objects. */
export function mapEntries(entries: readonly Entry[], change: (entry: Entry) => Entry): Entry[] {
  return entries.map((entry) => {
    const changed = change(entry);
    if (changed.children.length === 0) return changed;
    const children = mapEntries(changed.children, change);
    return children.every((child, index) => child === changed.children[index]) ? changed : { ...changed, children };
  });
}
