import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { ADD_ENTRY } from '../../../../renderer/editor/structure/commands.ts';
import { select } from './clipboard.ts';
import { entry, open, outlineOf, plan, type Opened } from './sample.ts';

/** Adds an empty entry behind 办好赛事 and types into it, character by character. */
function typeInNewEntry(text: string): Opened {
  const opened = open();
  const { key } = opened.readOutline().items.find((item) => item.title === '办好赛事')!;
  opened.editor.update(() => void opened.editor.dispatchCommand(ADD_ENTRY, key), { discrete: true });
  for (const char of text) type(opened, char);
  return opened;
}

function type({ editor }: Opened, char: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(char);
    },
    { discrete: true },
  );
}

describe('a number typed at the head of a line', () => {
  it.each([
    ['5.开展评估', '  4. 开展评估'],
    ['（1）开展评估', '    （1） 开展评估'],
    ['四、开展评估', '三、 开展评估'],
    ['——开展评估', '    —— 开展评估'],
  ])('goes from %s and sets the level', (typed, line) => {
    expect(outlineOf(typeInNewEntry(typed))).toContain(line);
  });

  it.each(['达到3.5分', '3.5亿元'])('is left alone where it is none: %s', (typed) => {
    expect(outlineOf(typeInNewEntry(typed))).toContain(`  4. ${typed}`);
  });

  it('stays where what stood behind it is deleted', () => {
    const opened = open({ ...plan, entries: [...plan.entries, entry(3, '（一）再', [])] });
    select(opened, ['（一）再', 3], ['（一）再', 4]);
    opened.editor.update(() => void opened.editor.dispatchCommand(REMOVE_TEXT_COMMAND, null), { discrete: true });
    expect(outlineOf(opened)).toContain('  5. （一）');
  });

  it('stays where text comes behind it later from another line', () => {
    const opened = typeInNewEntry('评估');
    select(opened, ['评估', 0]);
    for (const char of '4.') type(opened, char);
    select(opened, ['4.评估', 4]);
    opened.editor.update(() => void opened.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false), { discrete: true });
    expect(outlineOf(opened)).toContain('  4. 4.评估');
  });

  it('stays where something else was typed before it goes on', () => {
    const opened = typeInNewEntry('评估');
    select(opened, ['评估', 0]);
    for (const char of '4.') type(opened, char);
    select(opened, ['办好赛事', 0]);
    type(opened, '都');
    select(opened, ['4.评估', 2]);
    type(opened, '再');
    expect(outlineOf(opened)).toContain('  4. 4.再评估');
  });

  it('comes back with undo', async () => {
    const opened = typeInNewEntry('四、');
    opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    const typed = opened.editor.getEditorState().read(() => {
      const { key } = opened.readOutline().items[5]!;
      return $getNodeByKey(key)!.getTextContent();
    });
    expect(typed).toMatch(/^四/u);
  });
});
