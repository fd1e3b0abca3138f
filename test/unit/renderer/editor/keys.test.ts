import { CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND, KEY_ENTER_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { select } from './clipboard.ts';
import { open, outlineOf, plan, type Opened } from './sample.ts';

function press(opened: Opened, key: 'Delete' | 'Backspace' | 'Enter'): void {
  const { editor } = opened;
  editor.update(
    () => {
      if (key === 'Enter') editor.dispatchCommand(KEY_ENTER_COMMAND, null);
      else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'Backspace');
    },
    { discrete: true },
  );
}

describe('keys', () => {
  it('do not let typing over a selection take a required part away', () => {
    const opened = open();
    select(opened, ['办好赛事', 2], ['落实经费', 2]);
    opened.editor.update(() => void opened.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '字'), {
      discrete: true,
    });
    expect(opened.refusals.map(({ code }) => code)).toEqual(['last-of-required-role']);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('do not let Delete at the end of a line take in a required part', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    press(opened, 'Delete');
    expect(opened.refusals.map(({ code }) => code)).toEqual(['last-of-required-role']);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('let Delete in an empty paragraph before an entry take the paragraph, not the entry', () => {
    const opened = open();
    select(opened, ['建成后', 0], ['建成后', '建成后由街道管护。'.length]);
    press(opened, 'Delete');
    press(opened, 'Delete');
    expect(outlineOf(opened).slice(3, 5)).toEqual(['  2. 建设场地|改造球场10片。', '  3. 办好赛事|举办市运会。']);
  });

  it('begin the next entry with Enter behind the last paragraph of an entry, and split the paragraph inside it', () => {
    const opened = open();
    select(opened, ['建成后', '建成后由街道管护。'.length]);
    press(opened, 'Enter');
    expect(outlineOf(opened).slice(3, 6)).toEqual([
      '  2. 建设场地|改造球场10片。|建成后由街道管护。',
      '  3. ',
      '  4. 办好赛事|举办市运会。',
    ]);
    const other = open();
    select(other, ['建成后', 3]);
    press(other, 'Enter');
    expect(outlineOf(other)).toHaveLength(outlineOf(open()).length);
  });

  it('join the next line to this one at Delete', () => {
    const opened = open();
    select(opened, ['建成后', '建成后由街道管护。'.length]);
    press(opened, 'Delete');
    expect(outlineOf(opened)[3]).toBe('  2. 建设场地|改造球场10片。|建成后由街道管护。办好赛事。举办市运会。');
  });

  it('split the line that is left where Enter is pressed over several', () => {
    const opened = open();
    select(opened, ['办好赛事', 2], ['建设场地', 2]);
    press(opened, 'Enter');
    expect(outlineOf(opened).slice(3, 5)).toEqual(['  2. 建设', '  3. 赛事|举办市运会。']);
  });
});
