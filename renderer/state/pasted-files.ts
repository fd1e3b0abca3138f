import { zh } from '../text/zh.ts';

/** What a `DataTransfer` is asked for. */
export type PastedContent = Pick<DataTransfer, 'getData' | 'files'>;

/**
 * What lies on the clipboard as files to import: copied files as they are, else the text that was copied, as the page a word
 * processor or browser makes of it, else as plain text. Pictures of a text beside it are not looked at. Empty where there is
 * nothing to import.
 */
export function pastedFiles(data: PastedContent): File[] {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const files = [...data.files].filter(({ type }) => !type.startsWith('image/'));
  if (files.length > 0) return files;
  // The mark tells readers that it is UTF-8, whatever a page says of itself.
  if (/[^\s<>]/u.test(html.replace(/<[^>]*>/gu, ''))) return [fileOf(`\uFEFF<!doctype html>${html}`)];
  return text.trim() === '' ? [] : [fileOf(`\uFEFF${text}`)];
}

function fileOf(content: string): File {
  return new File([content], zh.importing.clipboard);
}
