import type { Entry } from '../../core/plan/schema.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { $changePlanFields, $getPlanFields } from './nodes/plan-fields.ts';
import { $createEntryBlocks } from './plan-to-editor.ts';
import { $entrySections } from './structure/flow.ts';

/** Takes a part out of the leftovers; null when there is none with this id. */
export function $takeLeftover(id: string): Entry | null {
  const { leftovers = [] } = $getPlanFields();
  const found = leftovers.find((entry) => entry.id === id);
  if (!found) return null;
  const rest = leftovers.filter((entry) => entry !== found);
  $changePlanFields({ leftovers: rest.length > 0 ? rest : undefined });
  return found;
}

/** Puts a part of the leftovers back behind the last entry, without the role it had no place for. */
export function $restoreLeftover(id: string): void {
  const part = $takeLeftover(id);
  const section = $entrySections().at(-1);
  if (!part || !section) return;
  const plain: Entry = { ...part };
  delete plain.role;
  const blocks = [...walkEntries([plain])].flatMap(({ entry }) => $createEntryBlocks(entry));
  section.append(...blocks);
  blocks[0]?.selectEnd();
}
