import type { Block, Entry, LevelNumbering, Plan } from '../../../core/plan/schema.ts';
import { computeLabels } from '../../../core/numbering/compute-labels.ts';
import { rankOf } from '../../../core/plan/nest.ts';
import { textOfRuns } from '../../../core/plan/text.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { recognise, type Recognition } from '../../../core/recognise/recognise.ts';
import { readDocx } from '../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../electron/services/inflate-natively.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';

/** Exports a plan and imports the file again. */
export async function roundTrip(plan: Plan): Promise<Recognition> {
  const read = readDocx(await writePlan(plan), inflateNatively);
  if (!read.ok) throw new Error(read.failure.message);
  let count = 0;
  return recognise(read.value.value, { newId: () => `r${(count += 1)}`, fileName: '导出.docx' });
}

/**
 * What must come back of a plan: everything the document shows, without ids. Labels stand for numbering and starts, since
 * a document does not show the scope of a number that comes only once.
 */
export function shownIn(plan: Plan): unknown {
  const labels = computeLabels(plan);
  return {
    title: plan.title,
    titleStatus: plan.titleStatus,
    planYear: plan.planYear,
    issuer: plan.issueDate === null ? null : plan.issuer,
    issueDate: plan.issueDate,
    preamble: blocksShown(plan.preamble),
    entries: [...walkEntries(plan.entries)].map(({ entry, depth }) => ({
      depth,
      level: entry.level,
      label: labels.get(entry.id)?.text,
      heading: entry.heading,
      form: formShown(entry),
      body: blocksShown(entry.body),
    })),
    annexes: plan.annexes.map(({ title, body }) => ({ title, body: blocksShown(body) })),
  };
}

/** Style and scope of the levels that a plan makes use of. */
export function numberingInUse(plan: Plan): LevelNumbering[] {
  const used = new Set([...walkEntries(plan.entries)].map(({ entry }) => rankOf(entry.level)));
  return plan.numbering.filter((_, index) => used.has(index + 1));
}

/** An entry without heading has no form; a run-in heading without text behind it ends in 。 all the same. */
function formShown({ heading, headingForm, body }: Entry): string | null {
  if (heading === null) return null;
  const hasText = body[0]?.type === 'paragraph' && textOfRuns(body[0].runs) !== '';
  return headingForm === 'runIn' && !hasText ? 'aloneWithStop' : headingForm;
}

function blocksShown(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.type === 'table') return [{ caption: block.caption, headerRows: block.headerRows, rows: block.rows }];
    return textOfRuns(block.runs) === '' ? [] : [block.runs];
  });
}
