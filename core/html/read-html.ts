import type { Reading } from '../recognise/source.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { HtmlReader } from './html-reader.ts';

/** Longest page that is read, in characters: hundreds of thousands of paragraphs with all their styles. */
export const MAX_HTML = 50 * 1024 * 1024;

/** Where a page says what wrote it. */
const HEAD = 8192;
const officePrograms = /urn:schemas-microsoft-com:office|content=["']?(?:Word|LibreOffice|OpenOffice|Microsoft Word)/iu;

/**
 * Reads HTML, whole pages and what programs put on the clipboard, into source paragraphs and tables: numbers of list items
 * as a browser or Word prints them, headings with their level, merged cells repeated. Pictures, scripts, style sheets,
 * addresses, reviewers' comments and footnotes are left out; nothing is fetched. Never throws for bad input; time and memory
 * grow with the length of the page.
 */
export function readHtml(html: string): Result<Reading> {
  if (html.length > MAX_HTML) {
    return failure(
      'file-too-large',
      `内容超过 ${MAX_HTML / 1024 / 1024} MB，没有读取。请分几次复制，或另存为 .docx 后再导入。`,
    );
  }
  const reader = new HtmlReader({
    isFragmentMarked: /<!--\s*StartFragment\s*-->/u.test(html),
    breaksAtBlanks: officePrograms.test(html.slice(0, HEAD)),
  });
  return success({ value: reader.read(html), warnings: [] });
}
