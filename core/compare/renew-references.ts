import type { Block, Entry, Plan, Reference } from '../plan/schema.ts';
import { walkBlocks } from '../plan/walk.ts';

/**
 * Lets the references of an older plan say what they say in the newer one, so that a reference that only followed its
 * target to another number is no change. Those to something the newer plan never refers to keep their words.
 */
export function renewReferences(older: Plan, newer: Plan): Plan {
  const words = new Map<string, string>();
  for (const block of walkBlocks(newer)) {
    if (block.type !== 'paragraph') continue;
    for (const { reference, text } of block.runs) if (reference) words.set(keyOf(reference), text);
  }
  if (words.size === 0) return older;
  const renew = (block: Block): Block => {
    if (block.type !== 'paragraph' || !block.runs.some((run) => run.reference)) return block;
    const runs = block.runs.map((run) => ({
      ...run,
      text: (run.reference && words.get(keyOf(run.reference))) ?? run.text,
    }));
    return { ...block, runs };
  };
  const renewEntry = (entry: Entry): Entry => ({
    ...entry,
    body: entry.body.map(renew),
    children: entry.children.map(renewEntry),
  });
  return {
    ...older,
    preamble: older.preamble.map(renew),
    entries: older.entries.map(renewEntry),
    annexes: older.annexes.map((annex) => ({ ...annex, body: annex.body.map(renew) })),
  };
}

function keyOf({ target, form }: Reference): string {
  return `${form} ${target}`;
}
