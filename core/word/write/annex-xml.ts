import type { Annex, Block } from '../../plan/schema.ts';
import { annexNameMark, madeMark, partMark } from '../marks.ts';
import { annexTitleLine, linesAboveAnnexList } from '../page.ts';
import type { PageSetup } from '../page-setup.ts';
import { blocksXml } from './entry-xml.ts';
import { blankLinesXml, keepNext, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { comfortableWidth } from './table-xml.ts';
import { titleXml } from './title-xml.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** What stands before the name of an annex in the list: `附件：`, `附件：1.`, below that `2.`. */
const listMark = '附件：';

/** A table this many times as wide as the text area stands on a page turned on its side. */
const LANDSCAPE_FROM = 1.25;

const plain = plainContext();

/**
 * 附件说明 below the text (GB/T 9704-2012 7.3.4): two characters in, numbered where there are several, no end mark, further
 * lines under the first character of the name.
 */
export function annexListXml(annexes: readonly Annex[], context: WriteContext = plain): string {
  if (annexes.length === 0) return '';
  const isNumbered = annexes.length > 1;
  const { characterWidth } = context.setup;
  const lines = annexes.map(({ title }, index) => {
    const mark = (index === 0 ? listMark : '') + (isNumbered ? `${index + 1}.` : '');
    const nameAt = 2 + listMark.length + (isNumbered ? 1 : 0);
    const hanging = (index === 0 ? listMark.length : 0) + (isNumbered ? 1 : 0);
    const content = context.mark(madeMark(index), '') + runXml(mark + title);
    return paragraphXml(styleIds.annexList, content, hangingIndent(nameAt, hanging, characterWidth));
  });
  return blankLinesXml(linesAboveAnnexList.value, keepNext) + lines.join('');
}

/** One annex: the page it begins on is the caller's. */
export interface AnnexPages {
  readonly xml: string;
  readonly isLandscape: boolean;
}

/**
 * Annexes, each on a page of its own (7.3.7): 附件 with its number flush left on the first line, the title centred on the
 * third. The number is left out where there is only one. `first` is the number of the first annex for its mark.
 */
export function annexPages(
  annexes: readonly Annex[],
  context: WriteContext = plain,
  first: number | null = null,
): AnnexPages[] {
  let part = first;
  return annexes.map(({ title, body }, index) => {
    const isLandscape = body.some((block) => isWide(block, context.setup));
    const page = isLandscape ? turned(context) : context;
    const own = part === null ? null : partMark(part);
    const mark = annexes.length > 1 ? `附件${index + 1}` : '附件';
    const name = part === null ? null : annexNameMark(part);
    const xml =
      paragraphXml(styleIds.annexMark, context.mark(name, runXml(mark)), '<w:pageBreakBefore/>') +
      blankLinesXml(annexTitleLine.value - 2) +
      titleXml(styleIds.annexTitle, title, page, own) +
      blankLinesXml(context.setup.style.linesBelowTitle) +
      blocksXml(body, page, part === null ? null : part + 1);
    if (part !== null) part += 1 + body.length;
    return { xml, isLandscape };
  });
}

function isWide(block: Block, { textWidth, style }: PageSetup): boolean {
  return block.type === 'table' && comfortableWidth(block.rows, style.looks.table.size) > textWidth * LANDSCAPE_FROM;
}

/** On a page turned on its side the text area is as wide as it is high on the others. */
function turned(context: WriteContext): WriteContext {
  const { setup } = context;
  return { ...context, setup: { ...setup, textWidth: setup.textHeight, textHeight: setup.textWidth } };
}

function hangingIndent(left: number, hanging: number, characterWidth: number): string {
  return (
    `<w:ind w:leftChars="${left * 100}" w:left="${left * characterWidth}" ` +
    `w:hangingChars="${hanging * 100}" w:hanging="${hanging * characterWidth}"/>`
  );
}
