import { $getNodeByKey, type LexicalCommand, type NodeKey, KEY_ENTER_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { EntryNode } from '../../../../renderer/editor/nodes/entry-node.ts';
import {
  ADD_ENTRY,
  DEMOTE_ENTRY,
  MOVE_ENTRY_DOWN,
  MOVE_ENTRY_UP,
  PROMOTE_ENTRY,
  REMOVE_ENTRY,
} from '../../../../renderer/editor/structure/commands.ts';
import { open, outlineOf, plan, type Opened } from './sample.ts';

function keyOf(opened: Opened, title: string): NodeKey {
  return opened.readOutline().items.find((item) => item.title.startsWith(title))!.key;
}

function run(opened: Opened, command: LexicalCommand<NodeKey | null>, title: string): void {
  opened.editor.update(() => void opened.editor.dispatchCommand(command, keyOf(opened, title)), { discrete: true });
}

/** Puts the caret into the line of an entry and presses Enter. */
function enter(opened: Opened, title: string, offset: number): void {
  const key = keyOf(opened, title);
  opened.editor.update(
    () => {
      const line = $getNodeByKey<EntryNode>(key)!;
      let rest = offset;
      for (const node of line.getAllTextNodes()) {
        if (rest <= node.getTextContentSize()) {
          node.select(rest, rest);
          break;
        }
        rest -= node.getTextContentSize();
      }
      opened.editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    },
    { discrete: true },
  );
}

describe('a plan in the editor', () => {
  it('comes out as it went in', () => {
    expect(open().readPlan()).toEqual(plan);
  });

  it('shows numbers by scope', () => {
    expect(outlineOf(open())).toEqual([
      '一、 主要目标',
      '  1. |新建健身步道20公里。',
      '二、 抓好重点任务',
      '  2. 建设场地|改造球场10片。|建成后由街道管护。',
      '  3. 办好赛事|举办市运会。',
      '三、 保障措施',
      '  4. 落实经费|列入年度预算。',
    ]);
  });

  it('splits an entry at the caret and renumbers what follows', () => {
    const opened = open();
    enter(opened, '建设场地', '建设场地。改造'.length);
    expect(outlineOf(opened).slice(2, 6)).toEqual([
      '二、 抓好重点任务',
      '  2. 建设场地|改造',
      '  3. 球场10片|建成后由街道管护。',
      '  4. 办好赛事|举办市运会。',
    ]);
  });

  it('makes a task under a chapter at its end', () => {
    const opened = open();
    enter(opened, '保障措施', '保障措施'.length);
    expect(outlineOf(opened).slice(-3)).toEqual(['三、 保障措施', '  4. ', '  5. 落实经费|列入年度预算。']);
  });

  it('makes room above at the start of a line and keeps the entry itself', () => {
    const opened = open();
    enter(opened, '办好赛事', 0);
    expect(outlineOf(opened).slice(4, 6)).toEqual(['  3. ', '  4. 办好赛事|举办市运会。']);
    expect(opened.readPlan().entries[1]!.children[2]!.id).toBe('办好赛事');
  });

  it('moves an entry with what belongs to it, also into the next chapter', () => {
    const opened = open();
    run(opened, MOVE_ENTRY_UP, '办好赛事');
    expect(outlineOf(opened).slice(3, 5)).toEqual([
      '  2. 办好赛事|举办市运会。',
      '  3. 建设场地|改造球场10片。|建成后由街道管护。',
    ]);
    run(opened, MOVE_ENTRY_DOWN, '建设场地');
    expect(outlineOf(opened).slice(3)).toEqual([
      '  2. 办好赛事|举办市运会。',
      '三、 保障措施',
      '  3. 建设场地|改造球场10片。|建成后由街道管护。',
      '  4. 落实经费|列入年度预算。',
    ]);
    run(opened, MOVE_ENTRY_UP, '建设场地');
    run(opened, MOVE_ENTRY_UP, '建设场地');
    expect(opened.readPlan()).toEqual(plan);
  });

  it('changes the level of an entry and passes over levels nobody uses', () => {
    const opened = open();
    run(opened, PROMOTE_ENTRY, '办好赛事');
    expect(outlineOf(opened).slice(4)).toEqual([
      '三、 办好赛事|举办市运会。',
      '四、 保障措施',
      '  3. 落实经费|列入年度预算。',
    ]);
    run(opened, DEMOTE_ENTRY, '办好赛事');
    expect(opened.readPlan()).toEqual(plan);
  });

  it('refuses to take away, reorder or lower a required part and says which', () => {
    const opened = open();
    run(opened, REMOVE_ENTRY, '保障措施');
    run(opened, MOVE_ENTRY_UP, '保障措施');
    run(opened, DEMOTE_ENTRY, '保障措施');
    expect(opened.refusals.map(({ code }) => code)).toEqual([
      'last-of-required-role',
      'order-of-sections',
      'level-of-section',
    ]);
    expect(opened.refusals[0]!.message).toContain('“保障”');
    expect(opened.readPlan()).toEqual(plan);
  });

  it('puts a required part back where something else has removed it', () => {
    const opened = open();
    const key = keyOf(opened, '主要目标');
    opened.editor.update(() => $getNodeByKey(key)!.remove(), { discrete: true });
    expect(outlineOf(opened)[0]).toBe('一、 主要目标');
  });

  it('removes an entry with what is below it, and undo brings it back', async () => {
    const opened = open();
    run(opened, REMOVE_ENTRY, '建设场地');
    expect(outlineOf(opened)).not.toContain('  2. 建设场地|改造球场10片。|建成后由街道管护。');
    opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(opened.readPlan()).toEqual(plan);
  });

  it('adds an entry behind the present one', () => {
    const opened = open();
    run(opened, ADD_ENTRY, '建设场地');
    expect(outlineOf(opened).slice(3, 5)).toEqual(['  2. 建设场地|改造球场10片。|建成后由街道管护。', '  3. ']);
  });

  it('adds nothing to a plan that came without a required part, neither on opening nor while it is edited', () => {
    const without = { ...plan, entries: plan.entries.slice(1, 2) };
    const opened = open(without);
    expect(opened.readPlan()).toEqual(without);
    run(opened, ADD_ENTRY, '办好赛事');
    run(opened, MOVE_ENTRY_UP, '办好赛事');
    expect(opened.readPlan().entries.map((entry) => entry.heading)).toEqual(['抓好重点任务']);
  });

  it('does not lower an entry that has none of its own rank above to go under', () => {
    const opened = open();
    run(opened, DEMOTE_ENTRY, '建设场地');
    expect(opened.refusals.map(({ code }) => code)).toEqual(['no-sibling-above']);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('goes on to the next entry after one is removed', () => {
    const opened = open();
    run(opened, REMOVE_ENTRY, '建设场地');
    opened.editor.update(() => void opened.editor.dispatchCommand(REMOVE_ENTRY, null), { discrete: true });
    expect(outlineOf(opened)).toEqual([
      '一、 主要目标',
      '  1. |新建健身步道20公里。',
      '二、 抓好重点任务',
      '三、 保障措施',
      '  2. 落实经费|列入年度预算。',
    ]);
  });
});
