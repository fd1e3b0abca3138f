import type { Label } from '../../numbering/compute-labels.ts';
import type { Plan } from '../../plan/schema.ts';
import { walkEntries } from '../../plan/walk.ts';
import { madeMark, partMark, partsOf } from '../marks.ts';
import { fieldXml } from './field-xml.ts';
import { estimatePages } from './page-estimate.ts';
import { blankLinesXml, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import type { WriteContext } from './write-context.ts';

/** Number of the mark of the words 目录. */
const TITLE_MARK = 2_000;

/**
 * How many levels a contents list can show: those whose headings all stand alone, since Word takes a whole paragraph for
 * the entry. 0 where there is none, as in a plan of items alone.
 */
export function contentsDepth({ entries }: Plan): number {
  const runIn = new Set<number>();
  const used = new Set<number>();
  for (const { entry } of walkEntries(entries)) {
    if (entry.level === 'bullet') continue;
    used.add(entry.level);
    if (entry.heading === null || entry.headingForm === 'runIn') runIn.add(entry.level);
  }
  let depth = 0;
  while (depth < 4 && used.has(depth + 1) && !runIn.has(depth + 1)) depth += 1;
  return depth;
}

/**
 * 目录 before the text: a field that Word brings up to date, with the entries it has now and page numbers that are fields
 * too. `linesAbove` are those between the head of the first page and the text.
 */
export function contentsXml(
  plan: Plan,
  labels: ReadonlyMap<string, Label>,
  context: WriteContext,
  linesAbove: number,
): string {
  const depth = contentsDepth(plan);
  if (depth === 0) return '';
  const listed: { id: string; level: number; text: string; mark: string }[] = [];
  let index = 0;
  for (const part of partsOf(plan)) {
    if (part.is === 'entry' && part.entry.level !== 'bullet' && part.entry.level <= depth) {
      const { id, level, heading } = part.entry;
      listed.push({ id, level, text: `${labels.get(id)!.text}${heading}`, mark: partMark(index) });
    }
    index += 1;
  }
  const linesOnPage = Math.floor(context.setup.textHeight / context.setup.linePitch);
  const pages = estimatePages(plan, context.setup, 1 + Math.ceil((listed.length + 4) / linesOnPage), linesAbove);
  const lines = listed.map(({ id, level, text, mark }, position) => {
    const page = fieldXml(`PAGEREF ${mark} \\h`, runXml(String(pages.get(id) ?? 1)));
    const begin = position === 0 ? fieldStart(`TOC \\o "1-${depth}" \\h \\z \\u`) : '';
    const end = position === listed.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
    return paragraphXml(styleIds.contents[level - 1]!, `${begin}${runXml(`${text}\t`)}${page}${end}`);
  });
  const title = paragraphXml(styleIds.contentsTitle, context.mark(madeMark(TITLE_MARK), runXml('目　录')));
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${blankLinesXml(1)}${title}${blankLinesXml(1)}${lines.join('')}</w:sdtContent></w:sdt>`
  );
}

function fieldStart(instruction: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${instruction.replaceAll('"', '&quot;')} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}
