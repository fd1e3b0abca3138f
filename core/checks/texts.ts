import { headingStop } from '../plan/heading.ts';
import type { Block, Plan } from '../plan/schema.ts';
import { fullTitle, textOfRuns } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import type { CheckContext } from './finding.ts';

/** A paragraph as it will be printed, without its number, and where it is. */
export interface PlacedText {
  readonly text: string;
  readonly entryId: string | null;
  readonly place: string;
}

/** Every paragraph and table cell of a plan in reading order; a heading and the text that runs on from it are one. */
export function* walkTexts(plan: Plan, { placeOf }: Pick<CheckContext, 'placeOf'>): Generator<PlacedText> {
  yield { text: fullTitle(plan), entryId: null, place: '标题' };
  for (const text of textsOfBlocks(plan.preamble)) yield { text, entryId: null, place: '导语' };
  for (const { entry } of walkEntries(plan.entries)) {
    const where = { entryId: entry.id, place: placeOf(entry.id) };
    const texts = textsOfBlocks(entry.body);
    if (entry.heading === null) {
      for (const text of texts) yield { text, ...where };
      continue;
    }
    const runsOn = entry.headingForm === 'runIn' && entry.body[0]?.type === 'paragraph';
    const first = runsOn ? texts.shift() : '';
    yield { text: entry.heading + headingStop(entry.headingForm) + (first ?? ''), ...where };
    for (const text of texts) yield { text, ...where };
  }
  for (const [index, annex] of plan.annexes.entries()) {
    const place = plan.annexes.length > 1 ? `附件${index + 1}` : '附件';
    for (const text of [annex.title, ...textsOfBlocks(annex.body)]) yield { text, entryId: null, place };
  }
}

function textsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [textOfRuns(block.runs)] : [block.caption ?? '', ...block.rows.flat()],
  );
}
