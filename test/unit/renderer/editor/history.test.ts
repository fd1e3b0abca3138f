import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_ENTER_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { PROMOTE_ENTRY } from '../../../../renderer/editor/structure/commands.ts';
import { select } from './clipboard.ts';
import { open, outlineOf, plan, type Opened } from './sample.ts';

/** Types text over what is selected, or at the caret. */
function type(opened: Opened, text: string): void {
  opened.editor.update(() => void opened.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text), {
    discrete: true,
  });
}

async function travel(opened: Opened, command: LexicalCommand<void>): Promise<void> {
  opened.editor.dispatchCommand(command, undefined);
  await Promise.resolve();
}

describe('undo', () => {
  it('gives the plan its text back, not only the sheet', async () => {
    const opened = open();
    select(opened, ['办好赛事', 2]);
    type(opened, '各类');
    expect(opened.readPlan().entries[1]!.children[1]!.heading).toBe('办好各类赛事');
    await travel(opened, UNDO_COMMAND);
    expect(opened.readPlan()).toEqual(plan);
    await travel(opened, REDO_COMMAND);
    expect(opened.readPlan().entries[1]!.children[1]!.heading).toBe('办好各类赛事');
  });

  it('gives entries their numbers back after a change of level', async () => {
    const opened = open();
    const before = outlineOf(opened);
    const { key } = opened.readOutline().items.find((item) => item.title === '办好赛事')!;
    opened.editor.update(() => void opened.editor.dispatchCommand(PROMOTE_ENTRY, key), { discrete: true });
    expect(outlineOf(opened)).not.toEqual(before);
    await travel(opened, UNDO_COMMAND);
    expect(outlineOf(opened)).toEqual(before);
  });

  it('takes Enter before the text of a line as a step of its own', async () => {
    const opened = open();
    select(opened, ['办好赛事', 0]);
    opened.editor.update(() => void opened.editor.dispatchCommand(KEY_ENTER_COMMAND, null), { discrete: true });
    expect(outlineOf(opened)).toContain('  3. ');
    await travel(opened, UNDO_COMMAND);
    expect(opened.readPlan()).toEqual(plan);
  });
});
