import type { Run } from '../../plan/schema.ts';

/** Marks that fonts for Western text have too, half as wide: Word takes those unless told that the text is Chinese. */
const ambiguousMarks = /[“”‘’—…·×]/u;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is nothing but ordinary characters, as nearly all of it is. */
const plain = /^[!#-%'-;=?-\u024f\u2010-\u206f\u2460-\u24ff\u3001-\u9fff\uff01-\uffee]*$/u;

/** Text as XML, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/gu, (char) => entities[char]!);
}

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
  const properties =
    (look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`) +
    (ambiguousMarks.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '') +
    (look.bold ? '<w:b/><w:bCs/>' : '') +
    (look.italic ? '<w:i/><w:iCs/>' : '') +
    (look.underline ? '<w:u w:val="single"/>' : '');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
}

/** The runs of a plan paragraph, all with a character style if one is given. */
export function runsXml(runs: readonly Run[], style?: string): string {
  let xml = '';
  for (const run of runs) {
    xml += runXml(run.text, {
      ...(style === undefined ? {} : { style }),
      bold: run.bold === true,
      italic: run.italic === true,
      underline: run.underline === true,
    });
  }
  return xml;
}

function textXml(text: string): string {
  if (plain.test(text)) return `<w:t>${text}</w:t>`;
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
