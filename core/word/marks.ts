import type { Block, Entry, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';

/**
 * Names of the bookmarks by which an exported file says what each of its paragraphs is. Numbers follow the order of the
 * plan, so that no table of names is needed; a leading underscore hides them from Word's list of bookmarks.
 */
const PREFIX = '_gm';

/** Parts of the file that are no entry and no block. */
export const frameMarks = {
  title: `${PREFIX}Title`,
  titleStatus: `${PREFIX}Status`,
  issuer: `${PREFIX}Issuer`,
  issueDate: `${PREFIX}Date`,
} as const;

/** What a program made of the plan and an import leaves out: contents list, annex list, parts of a formal issue. */
export const madeMark = (index: number): string => `${PREFIX}x${index}`;

/** Mark of the n-th entry, block or annex of a plan in the order of `partsOf`. */
export const partMark = (index: number): string => `${PREFIX}${index}`;

/** Mark of the caption above a table. */
export const captionMark = (table: number): string => `${PREFIX}c${table}`;

/** Mark of 附件 with its number at the head of an annex, which references name. */
export const annexNameMark = (annex: number): string => `${PREFIX}n${annex}`;

/** Mark of a reference: the number of the block it stands in and its place among the runs. */
export const referenceMark = (block: number, run: number): string => `${PREFIX}r${block}_${run}`;

/** What a mark says. */
export type MarkMeaning =
  | { readonly is: 'part' | 'caption' | 'annexName'; readonly index: number }
  | { readonly is: 'reference'; readonly block: number; readonly run: number }
  | { readonly is: keyof typeof frameMarks | 'made' };

/** Reads the name of a bookmark; null where it is none of ours. */
export function readMark(name: string): MarkMeaning | null {
  if (!name.startsWith(PREFIX)) return null;
  const [, part, caption, annex, block, run, isMade] =
    /^_gm(?:(\d{1,7})|c(\d{1,7})|n(\d{1,7})|r(\d{1,7})_(\d{1,5})|(x)\d{1,7})$/u.exec(name) ?? [];
  if (part !== undefined) return { is: 'part', index: Number(part) };
  if (caption !== undefined) return { is: 'caption', index: Number(caption) };
  if (annex !== undefined) return { is: 'annexName', index: Number(annex) };
  if (block !== undefined) return { is: 'reference', block: Number(block), run: Number(run) };
  if (isMade !== undefined) return { is: 'made' };
  const frame = (Object.keys(frameMarks) as (keyof typeof frameMarks)[]).find((key) => frameMarks[key] === name);
  return frame === undefined ? null : { is: frame };
}

/** An entry, block or annex with whose it is; the owner of a block in the preamble is null. */
export type PlanPart =
  | { readonly is: 'entry'; readonly entry: Entry }
  | { readonly is: 'annex'; readonly annex: Plan['annexes'][number] }
  | { readonly is: 'block'; readonly block: Block; readonly owner: string | null };

/** Entries, blocks and annexes of a plan in the order in which marks count them: an owner, then its blocks. */
export function* partsOf(plan: Pick<Plan, 'preamble' | 'entries' | 'annexes'>): Generator<PlanPart> {
  for (const block of plan.preamble) yield { is: 'block', block, owner: null };
  for (const { entry } of walkEntries(plan.entries)) {
    yield { is: 'entry', entry };
    for (const block of entry.body) yield { is: 'block', block, owner: entry.id };
  }
  for (const annex of plan.annexes) {
    yield { is: 'annex', annex };
    for (const block of annex.body) yield { is: 'block', block, owner: annex.id };
  }
}
