import { computeLabels } from '../numbering/compute-labels.ts';
import { readBareNumber, readLabel } from '../numbering/read-label.ts';
import { walkEntries } from '../plan/walk.ts';
import { textOfBlock } from '../plan/text.ts';
import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';

/**
 * A number that stands in the text of an entry although the program writes one before it: it would be printed twice. One
 * without a mark (`27构建…`) counts in the entry of that number only; it may be a figure, so it is never taken out unasked.
 */
export const checkTypedLabels: Check = (plan, { placeOf }) => {
  const findings: Finding[] = [];
  const labels = computeLabels(plan);
  for (const { entry } of walkEntries(plan.entries)) {
    const first = entry.body[0];
    const text = entry.heading ?? (first?.type === 'paragraph' ? textOfBlock(first) : '');
    const bare = readBareNumber(text);
    const label = bare && bare.value === labels.get(entry.id)?.value ? bare : readLabel(text);
    if (!label || (!label.isRegular && label !== bare)) continue;
    if (label.style === 'bullet' || label.style === 'circled') continue;
    findings.push({
      code: 'typed-number',
      message: `“${label.printed}”是打在正文里的，会与自动编号重复，请删去或改用相应的层级。`,
      strength: 'practice',
      clause: null,
      severity: 'warning',
      entryId: entry.id,
      place: placeOf(entry.id),
      excerpt: excerptAround(text, 0, label.printed.length),
    });
  }
  return findings;
};
