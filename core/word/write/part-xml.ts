const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Namespaces of the elements that occur in any of our parts. */
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const drawing = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** A part of WordprocessingML with its root element. */
export function partXml(root: string, content: string, withDrawing = false): string {
  return `${declaration}<${root} ${namespaces}${withDrawing ? ` ${drawing}` : ''}>${content}</${root}>`;
}

/** Any other part. */
export function xmlFile(content: string): string {
  return declaration + content;
}
