import { computeLabels } from '../numbering/compute-labels.ts';
import type { Block, Entry, Plan, SectionRole } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { cutSentences } from './sentences.ts';
import type { NewPassage } from './source.ts';

/** Characters of a whole plan as it stands in the corpus: passages in reading order. */
export interface CutPlan {
  readonly passages: readonly NewPassage[];
  readonly characters: number;
}

/**
 * Cuts a plan into its sentences and headings. A passage carries the role of the part around it that has one and the
 * heading of its own entry; the first of an entry carries its number. Tables hold facts, not phrasing: they are left out.
 */
export function cutPassages(plan: Plan): CutPlan {
  const passages: NewPassage[] = [];
  let entries = 0;
  let paragraphs = 0;
  const labels = computeLabels(plan);
  /** The number of the entry at hand, until a passage has it. */
  let label = '';
  const add = (passage: Omit<NewPassage, 'label' | 'paragraph'>): void => {
    passages.push({ ...passage, label, paragraph: paragraphs });
    label = '';
  };
  const addBlocks = (blocks: readonly Block[], role: SectionRole | null, heading: string, entry: number): void => {
    for (const block of blocks) {
      if (block.type !== 'paragraph') continue;
      for (const text of cutSentences(textOfBlock(block))) {
        add({ text, role, heading, isHeading: false, entry });
      }
      paragraphs += 1;
    }
  };
  addBlocks(plan.preamble, 'preamble', '', 0);
  const open: { entry: Entry; role: SectionRole | null }[] = [];
  const put = (list: readonly Entry[], role: SectionRole | null): void => {
    for (let index = list.length - 1; index >= 0; index -= 1) open.push({ entry: list[index]!, role });
  };
  put(plan.entries, null);
  for (let next = open.pop(); next; next = open.pop()) {
    const role = next.entry.role ?? next.role;
    const heading = next.entry.heading ?? '';
    entries += 1;
    label = labels.get(next.entry.id)?.text ?? '';
    if (heading !== '') {
      add({ text: heading, role, heading, isHeading: true, entry: entries });
      paragraphs += 1;
    }
    addBlocks(next.entry.body, role, heading, entries);
    put(next.entry.children, role);
  }
  for (const annex of plan.annexes) {
    entries += 1;
    label = '';
    addBlocks(annex.body, 'annex', annex.title, entries);
  }
  return { passages, characters: passages.reduce((sum, { text }) => sum + text.length, 0) };
}
