import type { Run } from '../../plan/schema.ts';
import { referenceMark } from '../marks.ts';
import { escapeXml, isPlainText } from './escape-xml.ts';
import { fieldXml } from './field-xml.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** Marks that fonts for Western text have too, half as wide: Word takes those unless told that the text is Chinese. */
const ambiguousMarks = /[“”‘’—…·×]/u;

/** What a stretch of text looks like beyond its paragraph. */
export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** One `w:r`; a line end in the text becomes a line break, a tab a tab stop. Empty text gives nothing. */
export function runXml(text: string, look: RunLook = {}): string {
  if (text === '') return '';
  return `<w:r>${runPropertiesXml(text, look)}${textXml(text)}</w:r>`;
}

function runPropertiesXml(text: string, look: RunLook): string {
  const properties =
    (look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`) +
    (ambiguousMarks.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '') +
    (look.bold ? '<w:b/><w:bCs/>' : '') +
    (look.italic ? '<w:i/><w:iCs/>' : '') +
    (look.underline ? '<w:u w:val="single"/>' : '');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** Where runs stand. */
export interface RunPlace {
  readonly context?: WriteContext;
  /** Number of their block, for the marks of references; null where ids do not travel. */
  readonly block?: number | null;
  /** Id of a character style for all of them. */
  readonly style?: string;
}

const plainPlace = plainContext();

/** The runs of a plan paragraph; references are marked, and fields where the context says so. */
export function runsXml(runs: readonly Run[], { context = plainPlace, block = null, style }: RunPlace = {}): string {
  let xml = '';
  for (const [index, run] of runs.entries()) {
    const look: RunLook = {
      ...(style === undefined ? {} : { style }),
      bold: run.bold === true,
      italic: run.italic === true,
      underline: run.underline === true,
    };
    if (run.reference === undefined || run.text === '') xml += runXml(run.text, look);
    else xml += context.mark(block === null ? null : referenceMark(block, index), referenceXml(run, look, context));
  }
  return xml;
}

function referenceXml(run: Run, look: RunLook, context: WriteContext): string {
  const pieces = context.piecesOf(run.reference!, run.text);
  if (pieces === null) return runXml(run.text, look);
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return runXml(piece, look);
      // `\n`: the number of the paragraph alone, without the dot behind it.
      const instruction = piece.isNumber ? `REF ${piece.bookmark} \\n \\h` : `REF ${piece.bookmark} \\h`;
      return fieldXml(instruction, runXml(piece.number, look), runPropertiesXml(piece.number, look));
    })
    .join('');
}

function textXml(text: string): string {
  if (isPlainText(text)) return `<w:t>${text}</w:t>`;
  return text
    .split(/(\t|\r\n|\r|\n)/u)
    .map((part) => (part === '\t' ? '<w:tab/>' : /^[\r\n]/u.test(part) ? '<w:br/>' : plainTextXml(part)))
    .join('');
}

function plainTextXml(text: string): string {
  if (text === '') return '';
  const space = /^\s|\s$|\s\s/u.test(text) ? ' xml:space="preserve"' : '';
  return `<w:t${space}>${escapeXml(text)}</w:t>`;
}
