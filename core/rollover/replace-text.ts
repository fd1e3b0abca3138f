import type { Spot } from '../plan/card.ts';
import type { Block, Entry, Plan } from '../plan/schema.ts';
import { mapEntries, replaceInRuns, type Span } from './spots.ts';

/** Puts `text` in the place of a stretch of one text of the plan. A spot that is not there leaves the plan as it is. */
export function replaceText(plan: Plan, spot: Spot, span: Span, text: string): Plan {
  const put = (old: string): string => old.slice(0, span.start) + text + old.slice(span.end);
  switch (spot.in) {
    case 'property': {
      const value = put(plan[spot.property] ?? '');
      return { ...plan, [spot.property]: value === '' && spot.property !== 'title' ? null : value };
    }
    case 'heading':
      return onEntry(plan, spot.entryId, (entry) =>
        entry.heading === null ? entry : { ...entry, heading: put(entry.heading) },
      );
    case 'annexTitle':
      return {
        ...plan,
        annexes: plan.annexes.map((annex) =>
          annex.id === spot.annexId ? { ...annex, title: put(annex.title) } : annex,
        ),
      };
    case 'paragraph':
      return onBlock(plan, spot.blockId, (block) =>
        block.type === 'paragraph' ? { ...block, runs: replaceInRuns(block.runs, span, text) } : block,
      );
    case 'caption':
      return onBlock(plan, spot.blockId, (block) =>
        block.type === 'table' && block.caption !== null ? { ...block, caption: put(block.caption) } : block,
      );
    case 'cell':
      return onBlock(plan, spot.blockId, (block) => {
        if (block.type !== 'table') return block;
        const rows = block.rows.map((cells, row) =>
          row === spot.row ? cells.map((cell, column) => (column === spot.column ? put(cell) : cell)) : cells,
        );
        return { ...block, rows };
      });
    case 'fact':
      return onEntry(plan, spot.entryId, (entry) => withFact(entry, spot, put));
    default:
      return spot satisfies never;
  }
}

function withFact(entry: Entry, { fact, index }: Spot & { in: 'fact' }, put: (old: string) => string): Entry {
  const value = entry.facts?.[fact];
  if (value === undefined) return entry;
  const changed = typeof value === 'string' ? put(value) : value.map((one, at) => (at === index ? put(one) : one));
  return { ...entry, facts: { ...entry.facts, [fact]: changed } };
}

function onEntry(plan: Plan, id: string, change: (entry: Entry) => Entry): Plan {
  return { ...plan, entries: mapEntries(plan.entries, (entry) => (entry.id === id ? change(entry) : entry)) };
}

function onBlock(plan: Plan, id: string, change: (block: Block) => Block): Plan {
  const onBlocks = (blocks: Block[]): Block[] =>
    blocks.some((block) => block.id === id) ? blocks.map((block) => (block.id === id ? change(block) : block)) : blocks;
  return {
    ...plan,
    preamble: onBlocks(plan.preamble),
    entries: mapEntries(plan.entries, (entry) => {
      const body = onBlocks(entry.body);
      return body === entry.body ? entry : { ...entry, body };
    }),
    annexes: plan.annexes.map((annex) => ({ ...annex, body: onBlocks(annex.body) })),
  };
}
