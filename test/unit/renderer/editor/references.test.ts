import { $getNodeByKey } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../core/plan/schema.ts';
import { insertReference } from '../../../../renderer/editor/references.ts';
import { MOVE_ENTRY_UP, REMOVE_ENTRY } from '../../../../renderer/editor/structure/commands.ts';
import { open, outlineOf, plan, type Opened } from './sample.ts';

/** Puts 见〔办好赛事〕 at the end of 落实经费. */
function refer(form: 'item' | 'path'): Opened {
  const opened = open();
  const key = keyOf(opened, '落实经费');
  opened.editor.update(() => void $getNodeByKey(key)!.selectEnd(), { discrete: true });
  insertReference(opened.editor, opened.labels(), { target: '办好赛事', form });
  return opened;
}

function keyOf(opened: Opened, title: string): string {
  return opened.readOutline().items.find((item) => item.title === title)!.key;
}

async function run(opened: Opened, command: typeof MOVE_ENTRY_UP, title: string): Promise<void> {
  opened.editor.update(() => void opened.editor.dispatchCommand(command, keyOf(opened, title)), { discrete: true });
  await Promise.resolve();
  await Promise.resolve();
}

const lastLine = (opened: Opened) => outlineOf(opened).at(-1);

describe('a reference', () => {
  it('says the number of its target and follows it', async () => {
    const opened = refer('item');
    expect(lastLine(opened)).toBe('  4. 落实经费|列入年度预算。第3条');
    await run(opened, MOVE_ENTRY_UP, '办好赛事');
    await expect.poll(() => lastLine(opened)).toBe('  4. 落实经费|列入年度预算。第2条');
  });

  it('can say the whole way', () => {
    expect(lastLine(refer('path'))).toContain('第二部分第3条');
  });

  it('keeps its words when its target goes, and comes back from the plan file', async () => {
    const opened = refer('item');
    const saved: Plan = opened.readPlan();
    expect(saved.entries[2]!.children[0]!.body[0]).toMatchObject({
      runs: [{ text: '列入年度预算。' }, { text: '第3条', reference: { target: '办好赛事', form: 'item' } }],
    });
    expect(open(saved).readPlan()).toEqual(saved);
    await run(opened, REMOVE_ENTRY, '办好赛事');
    expect(lastLine(opened)).toBe('  3. 落实经费|列入年度预算。第3条');
    expect(opened.describeReference({ target: '办好赛事', form: 'item' })).toBeNull();
  });

  it('follows its target in a plan that was opened with it', async () => {
    const opened = open(refer('item').readPlan());
    await run(opened, MOVE_ENTRY_UP, '办好赛事');
    await expect.poll(() => lastLine(opened)).toBe('  4. 落实经费|列入年度预算。第2条');
  });

  it('leaves a plan without any as it was', () => {
    expect(open().readPlan()).toEqual(plan);
  });
});
