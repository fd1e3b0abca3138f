import type { Block, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';

/** A reference whose target is no longer in the plan: the number it shows is that of something that is gone. */
export const checkBrokenReferences: Check = (plan, { placeOf }) => {
  const targets = targetsOf(plan);
  const findings: Finding[] = [];
  const look = (blocks: readonly Block[], entryId: string | null, place: string) => {
    for (const block of blocks) {
      if (block.type !== 'paragraph') continue;
      const text = block.runs.map((run) => run.text).join('');
      let offset = 0;
      for (const run of block.runs) {
        if (run.reference && !targets.has(run.reference.target)) {
          findings.push({
            code: 'broken-reference',
            message: `引用“${run.text}”指的那一条已经删掉了，请改引别处或删去。`,
            strength: 'practice',
            clause: null,
            severity: 'error',
            entryId,
            place,
            excerpt: excerptAround(text, offset, run.text.length),
          });
        }
        offset += run.text.length;
      }
    }
  };
  look(plan.preamble, null, '导语');
  for (const { entry } of walkEntries(plan.entries)) look(entry.body, entry.id, placeOf(entry.id));
  for (const annex of plan.annexes) look(annex.body, null, '附件');
  return findings;
};

function targetsOf(plan: Plan): ReadonlySet<string> {
  const entries = [...walkEntries(plan.entries)].map(({ entry }) => entry.id);
  return new Set([...entries, ...plan.annexes.map((annex) => annex.id)]);
}
