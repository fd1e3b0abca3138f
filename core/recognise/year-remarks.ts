import type { FoundYear, YearConflict } from './find-year.ts';
import type { Line } from './line.ts';
import { accept, notice, remark } from './notices.ts';
import type { Remark } from './notices.ts';
import type { DoubtOption } from './review.ts';

/**
 * The title (or the name of the file) says one year, the text can only be of another: a card with the years in question.
 * `decidedAt` is the source block by which decisions about the document are kept.
 */
export function yearRemarks(
  { year, otherwise }: FoundYear,
  titleLine: Line | undefined,
  decidedAt: number | null,
): Remark[] {
  if (!otherwise) return [];
  const { named, isInTitle, evidence } = otherwise;
  const found = notice('year-disagrees', messageOf(otherwise, year === named), evidence.words);
  const at = titleLine?.at ?? evidence.at;
  const namedSays = isInTitle ? '照标题' : '照文件名';
  const retitled = isInTitle && titleLine ? retitle(titleLine, named, evidence.year) : [];
  const choose = (chosen: number, label: string): DoubtOption[] =>
    decidedAt === null ? [] : [{ label, choice: { kind: 'planYear', year: chosen }, source: decidedAt }];
  const answers =
    year === named
      ? [
          accept(`是${named}年，${namedSays}`),
          ...choose(evidence.year, `是${evidence.year}年${isInTitle ? '，标题不改' : ''}`),
          ...retitled,
        ]
      : [
          accept(`是${evidence.year}年${isInTitle ? '，标题不改' : ''}`),
          ...retitled,
          ...choose(named, `是${named}年，${namedSays}`),
        ];
  return [remark(found, at, answers)];
}

function messageOf({ named, isInTitle, evidence }: YearConflict, isAsNamed: boolean): string {
  const { year, words, reason } = evidence;
  const claim = `${isInTitle ? '标题' : '文件名'}写的是${named}年`;
  return isAsNamed
    ? `${claim}，文中也提到这一年，但“${words}”是${year}年的说法（${reason}），年度暂按${named}年，请核对。`
    : `${claim}，但文中“${words}”说明这是${year}年的文稿（${reason}），年度暂按${year}年，请核对。`;
}

/** The title with the other year; none where it prints the year in another way than in figures. */
function retitle({ at, text }: Line, named: number, year: number): DoubtOption[] {
  const changed = text.replaceAll(String(named), String(year));
  if (changed === text) return [];
  return [{ label: `是${year}年，标题改为“${changed}”`, choice: { kind: 'replace', text: changed }, source: at }];
}
