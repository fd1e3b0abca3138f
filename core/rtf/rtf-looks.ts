import type { Alignment } from '../recognise/source.ts';
import type { RtfParagraph, RtfState } from './rtf-state.ts';

const alignments: Readonly<Record<string, Alignment | undefined>> = {
  ql: 'left',
  qc: 'center',
  qr: 'right',
  qj: 'justify',
  qd: 'justify',
};

/** Takes a control word about the paragraph in; false where it is about something else. */
export function readParagraphWord(paragraph: RtfParagraph, word: string, number: number | null): boolean {
  const alignment = alignments[word];
  if (alignment) {
    paragraph.look.alignment = alignment;
    return true;
  }
  switch (word) {
    case 's':
      paragraph.styleIndex = number ?? 0;
      return true;
    case 'outlinelevel':
      paragraph.look.outlineLevel = number !== null && number >= 0 && number <= 8 ? number + 1 : 0;
      return true;
    case 'intbl':
      paragraph.isInTable = true;
      return true;
    case 'itap':
      paragraph.depth = Math.max(number ?? 1, 1);
      return true;
    case 'pagebb':
      paragraph.look.pageBreakBefore = number !== 0;
      return true;
    default:
      return false;
  }
}

/** Words about East Asian characters, behind `dbch`, by those about Western ones. */
const eastAsian: Readonly<Record<string, string | undefined>> = { ab: 'b', ai: 'i', afs: 'fs' };

/** Takes a control word about characters in; others say nothing that counts here. */
export function readRunWord(run: RtfState['run'], word: string, number: number | null, isEastAsian: boolean): void {
  const isOn = number !== 0;
  switch (isEastAsian ? (eastAsian[word] ?? word) : word) {
    case 'b':
      run.bold = isOn;
      break;
    case 'i':
      run.italic = isOn;
      break;
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
    case 'ulwave':
    case 'ulth':
      run.underline = isOn;
      break;
    case 'ulnone':
      run.underline = false;
      break;
    case 'v':
      run.isHidden = isOn;
      break;
    case 'deleted':
      run.isDeleted = isOn;
      break;
    case 'fs':
      if (number !== null && number > 0) run.size = number / 2;
      break;
  }
}
