import { readZipDirectory } from '../word/read/zip-directory.ts';

const TEXT_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.text';
/** Where the name of the first entry of a zip begins; its stored content follows. */
const FIRST_NAME = 30;

/** Whether a zip is an OpenDocument file: its first entry says so (part 2, 3.3), or it has the parts of one. */
export function holdsOpenDocument(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(FIRST_NAME, FIRST_NAME + TEXT_DOCUMENT.length));
  if (head === TEXT_DOCUMENT) return true;
  const directory = readZipDirectory(bytes);
  return directory.ok && directory.value.has('content.xml') && !directory.value.has('[Content_Types].xml');
}
