import type { Block, Entry, Plan } from './schema.ts';
import { walkBlocks, walkEntries } from './walk.ts';

/** Characters of an id that stay in one made of it, so that it keeps within the 64 of the schema. */
const KEPT = 56;

/**
 * Gives each entry, block and annex an id of its own: where one stands twice, as in a file put together by hand, the first
 * keeps it, entries before blocks before annexes, and references go there. Tells the ids that were given anew.
 */
export function withOwnIds(plan: Plan): { readonly plan: Plan; readonly repeated: readonly string[] } {
  const ids = [...idsOf(plan)];
  const taken = new Set(ids);
  if (taken.size === ids.length) return { plan, repeated: [] };
  const met = new Set<string>();
  const repeated: string[] = [];
  const own = (id: string): string => {
    if (!met.has(id)) {
      met.add(id);
      return id;
    }
    repeated.push(id);
    let number = 2;
    while (taken.has(`${id.slice(0, KEPT)}-${number}`)) number += 1;
    const made = `${id.slice(0, KEPT)}-${number}`;
    taken.add(made);
    return made;
  };
  const blocks = (body: readonly Block[]): Block[] => body.map((block) => ({ ...block, id: own(block.id) }));
  const named = mapEntries(plan.entries, (entry) => ({ ...entry, id: own(entry.id) }));
  const preamble = blocks(plan.preamble);
  const entries = mapEntries(named, (entry) => ({ ...entry, body: blocks(entry.body) }));
  const bodies = plan.annexes.map(({ body }) => blocks(body));
  const annexes = plan.annexes.map((annex, index) => ({ ...annex, id: own(annex.id), body: bodies[index]! }));
  return { plan: { ...plan, preamble, entries, annexes }, repeated };
}

/** Changes every entry, each before those below it. */
function mapEntries(entries: readonly Entry[], change: (entry: Entry) => Entry): Entry[] {
  return entries.map((entry) => {
    const changed = change(entry);
    return { ...changed, children: mapEntries(changed.children, change) };
  });
}

function* idsOf(plan: Plan): Generator<string> {
  for (const { entry } of walkEntries(plan.entries)) yield entry.id;
  for (const block of walkBlocks(plan)) yield block.id;
  for (const annex of plan.annexes) yield annex.id;
}
