import { $getNodeByKey, $getSelection, $isRangeSelection, UNDO_COMMAND, type NodeKey } from 'lexical';
import { describe, expect, it } from 'vitest';
import { nestEntries } from '../../../../core/plan/nest.ts';
import type { Entry, Plan } from '../../../../core/plan/schema.ts';
import { walkEntries } from '../../../../core/plan/walk.ts';
import { $getEntryData, type EntryNode } from '../../../../renderer/editor/nodes/entry-node.ts';
import { $currentBlock } from '../../../../renderer/editor/structure/commands.ts';
import { $entryOf } from '../../../../renderer/editor/structure/flow.ts';
import { entry, open, plan, type Opened } from './sample.ts';

const flat = [...walkEntries(plan.entries)].map(({ entry }) => entry);
const withEntries = (entries: readonly Entry[], more: Partial<Plan> = {}): Plan => ({
  ...plan,
  ...more,
  entries: nestEntries(entries),
});
const keysOf = (opened: Opened): NodeKey[] => opened.readOutline().items.map((item) => item.key);

function putCaret(opened: Opened, id: string): void {
  const { key } = opened.readOutline().items.find((item) => item.id === id)!;
  opened.editor.update(() => $getNodeByKey<EntryNode>(key)!.selectStart(), { discrete: true });
}

/** Id of the entry the caret is in. */
function caretOf({ editor }: Opened): string | null {
  return editor.getEditorState().read(() => {
    const line = $isRangeSelection($getSelection()) ? $entryOf($currentBlock()) : null;
    return line && $getEntryData(line).id;
  });
}

describe('another text in place of the present one', () => {
  const changed = withEntries(flat.with(3, entry(3, '建设场地', ['改造球场12片。', '配套照明。', '由街道管护。'])), {
    titleStatus: '送审稿',
  });

  it('makes only those entries anew that differ', () => {
    const opened = open();
    const before = keysOf(opened);
    opened.replacePlan(changed);
    expect(opened.readPlan()).toEqual(changed);
    expect(keysOf(opened).map((key, index) => key === before[index])).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(opened.labels().size).toBe(7);
  });

  it('is one step of undo, fields and all', async () => {
    const opened = open();
    opened.replacePlan(changed);
    opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(opened.readPlan()).toEqual(plan);
  });

  it('brings entries in another order, new ones and another preamble', async () => {
    const opened = open();
    const next = withEntries([...flat.slice(5), entry(1, '新的一章'), ...flat.slice(0, 5)], {
      title: '改名',
      preamble: [],
    });
    opened.replacePlan(next);
    expect(opened.readPlan()).toEqual(next);
    opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(opened.readPlan()).toEqual(plan);
  });

  it('leaves the caret in its entry, changed or moved, and nowhere when that is gone', () => {
    const opened = open();
    putCaret(opened, '建设场地');
    opened.replacePlan(changed);
    expect(caretOf(opened)).toBe('建设场地');
    opened.replacePlan(withEntries([...flat.slice(0, 3), ...flat.slice(4, 5), flat[3]!, ...flat.slice(5)]));
    expect(caretOf(opened)).toBe('建设场地');
    opened.replacePlan(withEntries([...flat.slice(0, 3), ...flat.slice(4)]));
    expect(caretOf(opened)).toBeNull();
  });

  it('does not put a caret where there was none', () => {
    const opened = open();
    opened.replacePlan(changed);
    expect(caretOf(opened)).toBeNull();
  });
});
