import { computeLabels } from '../../numbering/compute-labels.ts';
import { BULLET_LABEL } from '../../numbering/label-style.ts';
import type { Block, Plan } from '../../plan/schema.ts';
import { fullTitle, textOfRuns } from '../../plan/text.ts';
import { walkEntries } from '../../plan/walk.ts';
import { linesAboveTitle, linesBelowTitle } from '../page.ts';
import { annexesXml, annexListXml } from './annex-xml.ts';
import { blocksXml, entryXml } from './entry-xml.ts';
import { packWordFile } from './pack-word-file.ts';
import { blankLinesXml, paragraphXml } from './paragraph-xml.ts';
import { runsXml, runXml } from './run-xml.ts';
import { signatureXml } from './signature-xml.ts';
import { styleIds } from './styles.ts';
import { titleXml } from './title-xml.ts';

/**
 * A plan as a Word file on the page of GB/T 9704-2012. Numbers are written as text, so that Word, WPS and LibreOffice show
 * the same ones. Task facts are not written: whatever the document says of them stands in its text. Equal plans give
 * equal bytes.
 */
export async function writePlan(plan: Plan): Promise<Uint8Array> {
  return packWordFile(fullTitle(plan), bodyXml(plan));
}

function bodyXml(plan: Plan): string {
  const labels = computeLabels(plan);
  const parts = [headXml(plan), preambleXml(plan.preamble)];
  for (const { entry } of walkEntries(plan.entries)) {
    parts.push(entryXml(entry, labels.get(entry.id)?.text ?? BULLET_LABEL));
  }
  if (!namesAnnexes(plan)) parts.push(annexListXml(plan.annexes));
  parts.push(signatureXml(plan), annexesXml(plan.annexes));
  return parts.join('');
}

function headXml({ title, titleStatus }: Plan): string {
  if (title === '' && titleStatus === null) return '';
  const status = titleStatus === null ? '' : paragraphXml(styleIds.titleStatus, runXml(`（${titleStatus}）`));
  return (
    blankLinesXml(linesAboveTitle.value) +
    titleXml(styleIds.title, title) +
    status +
    blankLinesXml(linesBelowTitle.value)
  );
}

/** Text before the first heading; a salutation such as 同志们： stands flush left like 主送机关 (7.3.2). */
function preambleXml(preamble: readonly Block[]): string {
  const [first, ...others] = preamble;
  if (first?.type !== 'paragraph' || !/^[^。；]{1,60}：$/u.test(textOfRuns(first.runs))) return blocksXml(preamble);
  return paragraphXml(styleIds.salutation, runsXml(first.runs)) + blocksXml(others);
}

/** Whether the text already ends in 附件说明, as in a plan that was taken over from elsewhere. */
function namesAnnexes({ entries }: Plan): boolean {
  const last = [...walkEntries(entries)].at(-1)?.entry.body ?? [];
  return last.some((block) => block.type === 'paragraph' && /^附件\s*[：:]/u.test(textOfRuns(block.runs)));
}
