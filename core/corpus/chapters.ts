import type { Block, Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';

/** A top-level entry with everything below it as one text. */
export interface Chapter {
  /** Of the entry. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** The chapters of a plan as likeness is measured by: headings and paragraphs, one a line. Tables hold facts and are left out. */
export function chaptersOf(plan: Plan): Chapter[] {
  return plan.entries.map((chapter) => {
    const lines = [...walkEntries([chapter])].flatMap(({ entry }) => [entry.heading ?? '', ...linesOf(entry.body)]);
    return { id: chapter.id, heading: chapter.heading ?? '', text: lines.filter((line) => line !== '').join('\n') };
  });
}

/** A whole plan as one text, as a chapter is held against it. */
export function textOfPlan(plan: Plan): string {
  const annexes = plan.annexes.flatMap(({ body }) => linesOf(body));
  return [...linesOf(plan.preamble), ...chaptersOf(plan).map(({ text }) => text), ...annexes].join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.filter(({ type }) => type === 'paragraph').map(textOfBlock);
}
