import { readdirSync, readFileSync } from 'node:fs';
import { $findTableNode } from '@lexical/table';
import { $getNodeByKey, $getSelection, $isRangeSelection, UNDO_COMMAND, type ElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../core/html/read-html.ts';
import { planSchema, type Plan } from '../../../../core/plan/schema.ts';
import { recogniseFragment } from '../../../../core/recognise/recognise-fragment.ts';
import { paragraphsOfText } from '../../../../core/recognise/text-paragraphs.ts';
import { paste, pressPasteAsText } from './clipboard.ts';
import { open, plan, template, type Opened } from './sample.ts';

const folder = new URL('../../../fixtures/paste/', import.meta.url);

/** The sample with a blank entry and a table in every chapter, and an annex. */
const rich: Plan = {
  ...plan,
  entries: plan.entries.map((chapter, index) => ({
    ...chapter,
    children: [
      ...chapter.children,
      {
        id: `table-${index}`,
        level: 3,
        heading: '',
        headingForm: 'alone',
        body: [
          {
            type: 'table',
            id: `cells-${index}`,
            caption: '表',
            headerRows: 1,
            rows: [
              ['指标', '数量'],
              ['步道', ''],
            ],
          },
        ],
        children: [],
      },
    ],
  })),
  annexes: [
    { id: 'annex', title: '分工表', body: [{ type: 'paragraph', id: 'annex-1', runs: [{ text: '按此分工。' }] }] },
  ],
};

/** Keys of all lines a caret can stand in. */
function linesOf({ editor }: Opened): string[] {
  return editor.getEditorState().read(() =>
    [...editor.getEditorState()._nodeMap.keys()].filter((key) => {
      const type = $getNodeByKey(key)?.getType();
      return type === 'title' || type === 'entry' || type === 'paragraph';
    }),
  );
}

function placeCaret({ editor }: Opened, key: string, part: number): void {
  editor.update(
    () => {
      const line = $getNodeByKey<ElementNode>(key)!;
      let rest = Math.round(line.getTextContentSize() * part);
      const text = line.getAllTextNodes().find((node) => {
        if (rest <= node.getTextContentSize()) return true;
        rest -= node.getTextContentSize();
        return false;
      });
      if (text) text.select(rest, rest);
      else line.select(0, 0);
    },
    { discrete: true },
  );
}

function isInTable({ editor }: Opened): boolean {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && $findTableNode(selection.anchor.getNode()) !== null;
  });
}

/** How often each Han character occurs; numerals are left out, which come and go as numbers. */
function countHan(value: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [char] of JSON.stringify(value).matchAll(/[\u4e00-\u9fff]/gu)) {
    if (!'一二三四五六七八九十'.includes(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return counts;
}

/** Characters that should be there and are not. */
function missing(there: unknown, ...parts: unknown[]): string {
  const counts = countHan(there);
  for (const part of parts)
    for (const [char, count] of countHan(part)) counts.set(char, (counts.get(char) ?? 0) - count);
  return [...counts].flatMap(([char, count]) => (count < 0 ? [char] : [])).join('');
}

describe.each(readdirSync(folder))('%s, at the start, in the middle and at the end of every line', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const read = name.endsWith('.html') ? readHtml(text) : null;
  const blocks = read ? (read.ok ? read.value.value : []) : paragraphsOfText(text);
  const plain = blocks.map((block) => (block.type === 'table' ? block.rows.flat().join('\n') : block.text)).join('\n');
  const data = { [name.endsWith('.html') ? 'text/html' : 'text/plain']: text, 'text/plain': plain };
  const { lead, entries } = recogniseFragment(blocks, { newId: () => 'id', numbering: template.numbering });

  const isTableOnly = entries.length === 0 && lead.every((block) => block.type === 'table');

  it('loses no text, keeps the plan a plan, and comes undone', async () => {
    const count = linesOf(open(rich)).length;
    for (let line = 0; line < count; line += 1) {
      for (const part of [0, 0.5, 1]) {
        const opened = open(rich);
        const before = opened.readPlan();
        placeCaret(opened, linesOf(opened)[line]!, part);
        const isOverwriting = isTableOnly && isInTable(opened);
        paste(opened, data);
        const after = opened.readPlan();
        const place = `line ${line} at ${part}`;
        expect(planSchema.safeParse(after).error, place).toBeUndefined();
        // A table pasted into a table writes over its cells, and needs no caption there.
        const kept = isOverwriting
          ? [lead.map((block) => block.type === 'table' && block.rows)]
          : [before, lead, entries];
        expect(missing(after, ...kept), place).toBe('');
        expect(opened.refusals, place).toEqual([]);
        if (await pressPasteAsText(opened)) {
          expect(missing(opened.readPlan(), before, plain), place).toBe('');
          opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
          await Promise.resolve();
          expect(opened.readPlan(), place).toEqual(after);
        }
        opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
        await Promise.resolve();
        expect(opened.readPlan(), place).toEqual(before);
      }
    }
  });
});
