import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $selectAll,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../core/plan/schema.ts';
import { $createEntryNode } from '../../../../renderer/editor/nodes/entry-node.ts';
import {
  $createSectionNode,
  $isSectionNode,
  type SectionNode,
} from '../../../../renderer/editor/nodes/section-node.ts';
import { $createTitleNode } from '../../../../renderer/editor/nodes/title-node.ts';
import { PROMOTE_ENTRY } from '../../../../renderer/editor/structure/commands.ts';
import { select } from './clipboard.ts';
import { entry, open, outlineOf, plan, type Opened } from './sample.ts';

function change({ editor }: Opened, $change: () => void): void {
  editor.update($change, { discrete: true });
}

function $section(index: number): SectionNode {
  return $getRoot().getChildren().filter($isSectionNode)[index]!;
}

function textOf(blocks: Plan['preamble']): string[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : 'table'));
}

describe('repairs', () => {
  it('make what stands before the first entry part of the preamble', () => {
    const opened = open({ ...plan, entries: [entry(1, '', []), ...plan.entries] });
    select(opened, ['', 0]);
    change(opened, () => void opened.editor.dispatchCommand(KEY_ENTER_COMMAND, null));
    change(opened, () => void $section(0).getLastChildOrThrow().insertAfter(lineOf('写在前面。')));
    expect(textOf(opened.readPlan().preamble)).toContain('写在前面。');
    expect(outlineOf(opened)[0]).toBe('一、 主要目标');
  });

  it('let an entry in the preamble begin the entries', () => {
    const opened = open();
    change(opened, () => {
      const made = $createEntryNode({ id: 'made', level: 3, hasHeading: true }).append($createTextNode('新的'));
      $section(0).append(made, lineOf('它的正文'));
    });
    expect(outlineOf(opened)[0]).toBe('1. 新的|它的正文');
  });

  it('dissolve sections within sections and turn titles among the text into paragraphs', () => {
    const opened = open();
    change(opened, () => {
      const title = $createTitleNode({ kind: 'plan', id: 'other' }).append($createTextNode('另一个标题'));
      $section(2).append($createSectionNode('entries').append(title, lineOf('正文')));
    });
    expect(outlineOf(opened)[4]).toBe('  3. 办好赛事|举办市运会。|另一个标题|正文');
  });

  it('make a paragraph of what stands behind a line break', () => {
    const opened = open();
    change(opened, () => void lineNamed('办好赛事').append($createLineBreakNode(), $createTextNode('后面')));
    expect(outlineOf(opened)[4]).toBe('  3. 办好赛事|举办市运会。|后面');
  });

  it('put required parts back that every plan words for itself', () => {
    const opened = open();
    change(opened, () => void $selectAll().removeText());
    expect(opened.readPlan().entries.map(({ role }) => role)).toEqual(['mainGoals', 'keyTasks', 'safeguards']);
  });

  it('let a promoted entry begin a section of its own', () => {
    const opened = open();
    const { key } = opened.readOutline().items.find((item) => item.title === '办好赛事')!;
    const sections = () => opened.editor.read(() => $getRoot().getChildrenSize());
    const before = sections();
    change(opened, () => void opened.editor.dispatchCommand(PROMOTE_ENTRY, key));
    expect(sections()).toBe(before + 1);
  });
});

function lineOf(text: string) {
  return $createParagraphNode().append($createTextNode(text));
}

function lineNamed(text: string) {
  const blocks = $getRoot()
    .getChildren()
    .filter($isSectionNode)
    .flatMap((section) => section.getChildren());
  return blocks.find((block) => block.getTextContent().startsWith(text)) as ReturnType<typeof lineOf>;
}
