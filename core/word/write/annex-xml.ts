import type { Annex } from '../../plan/schema.ts';
import { annexTitleLine, characterWidth, linesAboveAnnexList, linesBelowTitle } from '../page.ts';
import { blocksXml } from './entry-xml.ts';
import { blankLinesXml, keepNext, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './styles.ts';
import { titleXml } from './title-xml.ts';

/** What stands before the name of an annex in the list: `附件：`, `附件：1.`, below that `2.`. */
const listMark = '附件：';

/**
 * 附件说明 below the text (GB/T 9704-2012 7.3.4): two characters in, numbered where there are several, no end mark, further
 * lines under the first character of the name.
 */
export function annexListXml(annexes: readonly Annex[]): string {
  if (annexes.length === 0) return '';
  const isNumbered = annexes.length > 1;
  const lines = annexes.map(({ title }, index) => {
    const mark = (index === 0 ? listMark : '') + (isNumbered ? `${index + 1}.` : '');
    const nameAt = 2 + listMark.length + (isNumbered ? 1 : 0);
    const hanging = (index === 0 ? listMark.length : 0) + (isNumbered ? 1 : 0);
    return paragraphXml(styleIds.annexList, runXml(mark + title), hangingIndent(nameAt, hanging));
  });
  return blankLinesXml(linesAboveAnnexList.value, keepNext) + lines.join('');
}

/**
 * Annexes, each on a page of its own (7.3.7): 附件 with its number flush left on the first line, the title centred on the
 * third. The number is left out where there is only one.
 */
export function annexesXml(annexes: readonly Annex[]): string {
  return annexes
    .map(({ title, body }, index) => {
      const mark = annexes.length > 1 ? `附件${index + 1}` : '附件';
      return (
        paragraphXml(styleIds.annexMark, runXml(mark), '<w:pageBreakBefore/>') +
        blankLinesXml(annexTitleLine.value - 2) +
        titleXml(styleIds.annexTitle, title) +
        blankLinesXml(linesBelowTitle.value) +
        blocksXml(body)
      );
    })
    .join('');
}

function hangingIndent(left: number, hanging: number): string {
  return (
    `<w:ind w:leftChars="${left * 100}" w:left="${left * characterWidth}" ` +
    `w:hangingChars="${hanging * 100}" w:hanging="${hanging * characterWidth}"/>`
  );
}
