import { rankOf } from '../../../core/plan/nest.ts';
import type { Level } from '../../../core/plan/schema.ts';
import type { Template } from '../../../core/outline/template.ts';
import { $getEntryData, $isEntryNode, $updateEntryData, type EntryNode } from '../nodes/entry-node.ts';
import { $allEntries, $entryOf, $previousBlock, $rank, $subtree } from './flow.ts';
import { $whyNotLevels } from './parts.ts';
import { refuse, type Refusal } from './refusal.ts';

const levels: readonly Level[] = [1, 2, 3, 4];

/**
 * Moves an entry with all that is below it one level up or down. Levels that the plan uses nowhere are passed over, so
 * that 一、 goes straight to 1. where there is no （一）. Gives back why not, or null when done.
 */
export function $changeLevel(entry: EntryNode, direction: 'promote' | 'demote', template: Template): Refusal | null {
  const { level } = $getEntryData(entry);
  const name = entry.getTextContent();
  if (direction === 'demote' && !$hasSiblingAbove(entry)) return refuse('no-sibling-above', name);
  const target = nextLevel(level, direction, $usedLevels(entry, template));
  if (target === null) return refuse(direction === 'promote' ? 'top-level' : 'lowest-level', name);
  const shift = rankOf(target) - rankOf(level);
  const below = $subtree(entry).filter($isEntryNode);
  const moving = level === 'bullet' ? [entry] : below.filter((node) => $getEntryData(node).level !== 'bullet');
  const moved = new Map(moving.map((node) => [node, rankOf($getEntryData(node).level) + shift]));
  const known = new Map([...moved].map(([node, rank]) => [node.getKey(), levels[Math.min(rank, 4) - 1]!]));
  const refusal = $whyNotLevels(known, template);
  if (refusal) return refusal;
  if ([...moved.values()].some((rank) => rank > 4)) return refuse('lowest-level', name);
  for (const [node, rank] of moved) $updateEntryData(node, { level: levels[rank - 1]! });
  return null;
}

/** Whether an entry of the same rank stands before it under the same one: only below such a one can it go. */
function $hasSiblingAbove(entry: EntryNode): boolean {
  const rank = $rank(entry);
  let current = $entryOf($previousBlock(entry));
  while (current && $rank(current) > rank) current = $entryOf($previousBlock(current));
  return current !== null && $rank(current) === rank;
}

/** Levels that stand in the plan outside the entry's own subtree, and the one in which tasks are written. */
function $usedLevels(entry: EntryNode, template: Template): ReadonlySet<number> {
  const own = new Set($subtree(entry).map((node) => node.getKey()));
  const used = new Set<number>([1, template.taskLevel]);
  for (const other of $allEntries()) if (!own.has(other.getKey())) used.add(rankOf($getEntryData(other).level));
  return used;
}

function nextLevel(level: Level, direction: 'promote' | 'demote', used: ReadonlySet<number>): Level | null {
  const step = direction === 'promote' ? -1 : 1;
  const start = rankOf(level);
  for (let rank = start + step; rank >= 1 && rank <= 4; rank += step) if (used.has(rank)) return levels[rank - 1]!;
  const beside = start + step;
  return beside >= 1 && beside <= 4 ? levels[beside - 1]! : null;
}
