import { $getNodeByKey, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { EntryNode } from '../../../../renderer/editor/nodes/entry-node.ts';
import { $replaceText } from '../../../../renderer/editor/text-edit.ts';
import { entry, open, plan, type Opened } from './sample.ts';

function openSaying(text: string): Opened {
  const children = [entry(3, '抓三件事', [text])];
  return open({ ...plan, entries: plan.entries.map((chapter, at) => (at === 1 ? { ...chapter, children } : chapter)) });
}

/** Replaces words in the line of 抓三件事 and gives back its text. */
function replace(opened: Opened, words: string, by: string): string {
  const { key } = opened.readOutline().items.find((item) => item.title === '抓三件事')!;
  opened.editor.update(
    () => {
      const line = $getNodeByKey<EntryNode>(key)!;
      const start = line.getTextContent().indexOf(words);
      $replaceText(line, start, start + words.length, by);
    },
    { discrete: true },
  );
  return opened.editor.getEditorState().read(() => $getNodeByKey(key)!.getTextContent());
}

describe('一是…二是… in a paragraph', () => {
  it('counts anew when one is taken out', () => {
    expect(replace(openSaying('一是建。二是管。三是护。'), '二是管。', '')).toBe('抓三件事。一是建。二是护。');
  });

  it('counts anew when one is put in', () => {
    expect(replace(openSaying('一是建。二是护。'), '一是建。', '一是建。二是管。')).toBe(
      '抓三件事。一是建。二是管。三是护。',
    );
  });

  it('is left as it came in when it was wrong already', () => {
    expect(replace(openSaying('一是建。三是护。'), '护', '养')).toBe('抓三件事。一是建。三是养。');
  });

  it('is left as it came in with a gap, also into a text that had none', () => {
    expect(replace(openSaying('改造。'), '改造。', '一是建。三是护。')).toBe('抓三件事。一是建。三是护。');
  });

  it('leaves the rest of the document alone', () => {
    const opened = openSaying('一是建。二是管。三是护。');
    const before = opened.editor.getEditorState().read(() => $getRoot().getTextContent());
    replace(opened, '二是管。', '');
    const after = opened.editor.getEditorState().read(() => $getRoot().getTextContent());
    expect(after).toBe(before.replace('二是管。三是护。', '二是护。'));
  });
});
