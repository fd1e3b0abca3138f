import { headingStop } from '../../../../../core/plan/heading.ts';
import type { Fragment } from '../../../../../core/plan/fragment.ts';
import type { Block, Entry, Plan } from '../../../../../core/plan/schema.ts';
import { textOfBlock } from '../../../../../core/plan/text.ts';
import { walkEntries } from '../../../../../core/plan/walk.ts';

/** All text of a plan, in no particular order; captions of tables too. */
export function textOfPlan(plan: Plan): string {
  const annexes = plan.annexes.map(({ title, body }) => title + textOfBlocks(body));
  return [
    plan.title,
    textOfBlocks(plan.preamble),
    textOfEntries(plan.entries),
    ...annexes,
    textOfEntries(plan.leftovers ?? []),
  ].join('');
}

/** All text of entries and of what is below them. */
export function textOfEntries(entries: readonly Entry[]): string {
  return [...walkEntries(entries)]
    .map(({ entry: { heading, headingForm, body } }) => {
      const stop = heading === null ? '' : headingStop(headingForm);
      return (heading ?? '') + stop + textOfBlocks(body);
    })
    .join('');
}

/** All text of what lies on the clipboard. */
export function textOfFragment({ lead, entries }: Fragment): string {
  return textOfBlocks(lead) + textOfEntries(entries);
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => textOfBlock(block) + (block.type === 'table' ? (block.caption ?? '') : '')).join('');
}

/** How often each character occurs; white space counts for nothing. */
export type Account = ReadonlyMap<string, number>;

export function accountOf(text: string): Map<string, number> {
  const account = new Map<string, number>();
  for (const char of text) if (char.trim() !== '') account.set(char, (account.get(char) ?? 0) + 1);
  return account;
}

/** Characters of the first text that are missing in the second. */
export function missingFrom(first: string, second: string): string {
  const left = accountOf(second);
  let missing = '';
  for (const char of first) {
    if (char.trim() === '') continue;
    const count = left.get(char) ?? 0;
    if (count > 0) left.set(char, count - 1);
    else missing += char;
  }
  return missing;
}

/**
 * A number that is the same for texts with the same characters in any order, and hardly ever for others: what a hundred
 * thousand comparisons need to be quick.
 */
export function sumOf(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 32 || unit === 9 || unit === 10 || unit === 0x3000) continue;
    const mixed = Math.imul(unit ^ 0x9e37, 0x85ebca6b);
    sum = (sum + (mixed ^ (mixed >>> 13)) * 1) % Number.MAX_SAFE_INTEGER;
  }
  return sum;
}
