import type { Template } from '../../../core/outline/template.ts';
import type { Entry, Plan } from '../../../core/plan/schema.ts';

/** Entries below each chapter; in the editors without chapters their headings are paragraphs like all others. */
export const ENTRIES_PER_CHAPTER = 99;

const heading = '推进重点工作落地见效';
const words =
  '坚持问题导向和目标导向相统一，完善工作机制，压实工作责任，强化督促检查，定期通报进展情况，确保各项任务按照时间节点有序推进，年底前全面完成并形成可复制的经验做法。';

/** The text of an entry: heading and body, 90 characters. */
function textOfEntry(index: number): string {
  return `${heading}。${words}${index}`.padEnd(90, '实').slice(0, 90);
}

/** The same text flat, chapter headings included, for editors that know only paragraphs. */
export function flatParagraphs(count: number): string[] {
  const paragraphs: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_PER_CHAPTER === 0) paragraphs.push(titleOfChapter(index));
    paragraphs.push(textOfEntry(index));
  }
  return paragraphs;
}

/** Place of an entry among all lines, chapter headings included. */
export function lineOfEntry(index: number): number {
  return index + Math.floor(index / ENTRIES_PER_CHAPTER) + 1;
}

/** A plan with so many entries, numbered through the whole document. */
export function planOf(count: number, template: Template): Plan {
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_PER_CHAPTER === 0) entries.push(chapter(titleOfChapter(index)));
    const text = textOfEntry(index);
    entries.at(-1)!.children.push({
      id: `entry-${index}`,
      level: template.taskLevel,
      heading,
      headingForm: 'runIn',
      body: [{ type: 'paragraph', id: `entry-${index}-1`, runs: [{ text: text.slice(heading.length + 1) }] }],
      children: [],
    });
  }
  return {
    format: 'gangmu-plan',
    version: 2,
    id: 'bench',
    title: '云州市体育局2026年工作要点',
    titleStatus: null,
    documentType: template.documentType,
    planYear: 2026,
    issuer: '云州市体育局',
    issueDate: null,
    numbering: template.numbering,
    preamble: [{ type: 'paragraph', id: 'preamble', runs: [{ text: '2026年，抓好以下工作。' }] }],
    entries,
    annexes: [],
  };
}

function titleOfChapter(index: number): string {
  return `第${index / ENTRIES_PER_CHAPTER + 1}方面工作`;
}

function chapter(title: string): Entry {
  return { id: title, level: 1, role: 'keyTasks', heading: title, headingForm: 'alone', body: [], children: [] };
}
