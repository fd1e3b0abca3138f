import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { firstWord, wordsBefore } from '../../../../renderer/editor/completion/completed-words.ts';
import { $completionPlace } from '../../../../renderer/editor/completion/completion-place.ts';
import { open } from './sample.ts';

test('marks that stand behind the caret already are not offered again', () => {
  expect(wordsBefore('管党治党。', '。')).toBe('管党治党');
  expect(wordsBefore('的作用”。', '”。')).toBe('的作用');
  expect(wordsBefore('的作用”', '”。')).toBe('的作用');
  expect(wordsBefore('管党治党', '。')).toBe('管党治党');
  expect(wordsBefore('。', '。')).toBe('');
});

test('a word is taken with the marks before it, and nothing is left out', () => {
  let rest = '、周周有活动，引导社会力量。';
  const words: string[] = [];
  while (rest !== '') {
    words.push(firstWord(rest));
    rest = rest.slice(words.at(-1)!.length);
  }
  expect(words.join('')).toBe('、周周有活动，引导社会力量。');
  expect(words.length).toBeGreaterThan(3);
  expect(words[0]).toMatch(/^、./u);
});

/** The place of a caret behind so many characters of the fourth line, 建设场地。改造球场10片。 */
function placeAt(offset: number) {
  const opened = open();
  const { key } = opened.readOutline().items[3]!;
  opened.editor.update(
    () => {
      const line = $getNodeByKey(key);
      let left = offset;
      for (const node of $isElementNode(line) ? line.getAllTextNodes() : []) {
        if (left <= node.getTextContentSize()) return node.select(left, left);
        left -= node.getTextContentSize();
      }
      return undefined;
    },
    { discrete: true },
  );
  return opened.editor.getEditorState().read($completionPlace);
}

test('a sentence is continued at its end, also before closing marks, and nowhere else', () => {
  expect(placeAt(13)).toMatchObject({ before: '建设场地。改造球场10片。', behind: '' });
  expect(placeAt(12)).toMatchObject({ before: '建设场地。改造球场10片', behind: '。' });
  expect(placeAt(11)).toBeNull();
  expect(placeAt(0)).toBeNull();
});

test('nothing is continued in a title', () => {
  const opened = open();
  const $titleEnd = () => $getRoot().getFirstChildOrThrow<ElementNode>().selectEnd();
  opened.editor.update($titleEnd, { discrete: true });
  expect(opened.editor.getEditorState().read($completionPlace)).toBeNull();
});
