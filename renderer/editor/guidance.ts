import { $isTableNode } from '@lexical/table';
import { $getRoot, type LexicalEditor } from 'lexical';
import { rankOf } from '../../core/plan/nest.ts';
import type { TemplateSection } from '../../core/outline/template.ts';
import type { SectionRole } from '../../core/plan/schema.ts';
import { describeAnnex } from '../../core/numbering/reference-text.ts';
import { $isTitleNode } from './nodes/title-node.ts';
import { $getCaption } from './nodes/block-id.ts';
import { $isSectionNode } from './nodes/section-node.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from './nodes/entry-node.ts';
import { zh } from '../text/zh.ts';
import { $allEntries, $nextBlock, $preambleBlocks } from './structure/flow.ts';

/** What belongs in a part of the plan: shown where it is still empty, never part of the text. */
export interface Guidance {
  /** For the text before the first entry. */
  readonly preamble: string;
  /** For a part of the template; empty where it says nothing. */
  readonly ofRole: (role: SectionRole) => string;
}

/** What the template says of a part: what belongs there and how long it usually is; empty where it says nothing. */
export function guidanceOf(part: TemplateSection | null): string {
  if (!part) return '';
  const { guidance, words } = part;
  return words ? `${guidance}${zh.editor.usualWords(words.min, words.max)}` : guidance;
}

/** Writes the guidance to the elements it is for: `data-hint` to the preamble, `data-guide` to headings with nothing below. */
export function $showGuidance(editor: LexicalEditor, guidance: Guidance): void {
  const preamble = $preambleBlocks()[0]?.getParent();
  if (preamble) setData(editor, preamble.getKey(), 'hint', guidance.preamble);
  for (const entry of $allEntries()) {
    const { role } = $getEntryData(entry);
    if (role) setData(editor, entry.getKey(), 'guide', $hasNothingBelow(entry) ? guidance.ofRole(role) : '');
  }
}

function $hasNothingBelow(entry: EntryNode): boolean {
  const next = $nextBlock(entry);
  if (next === null) return true;
  return $isEntryNode(next) && rankOf($getEntryData(next).level) <= rankOf($getEntryData(entry).level);
}

/** Writes to the title of each annex what it is called: 附件, 附件2. */
export function $showAnnexNumbers(editor: LexicalEditor): void {
  const titles = $getRoot()
    .getChildren()
    .filter($isSectionNode)
    .map((section) => section.getFirstChild())
    .filter($isTitleNode);
  titles.forEach((title, index) => {
    const element = editor.getElementByKey(title.getKey());
    if (element) element.dataset['num'] = describeAnnex(index, titles.length);
  });
}

/** Writes the captions of tables to their elements as `data-caption`. */
export function $showCaptions(editor: LexicalEditor): void {
  for (const section of $getRoot().getChildren().filter($isSectionNode)) {
    for (const table of section.getChildren().filter($isTableNode)) {
      const element = editor.getElementByKey(table.getKey());
      const caption = $getCaption(table);
      const drawn = element?.tagName === 'TABLE' ? element : element?.querySelector('table');
      if (drawn && caption !== null) drawn.dataset['caption'] = caption;
    }
  }
}

function setData(editor: LexicalEditor, key: string, name: 'hint' | 'guide', text: string): void {
  const element = editor.getElementByKey(key);
  if (!element || (element.dataset[name] ?? '') === text) return;
  if (text === '') delete element.dataset[name];
  else element.dataset[name] = text;
}
