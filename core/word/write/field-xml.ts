import { escapeXml } from './escape-xml.ts';

const mark = (type: string, properties: string) => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;

/**
 * A field (ECMA-376 17.16) with the result it has now. `properties` is the `w:rPr` of its runs, `result` the runs that
 * show until the field is brought up to date.
 */
export function fieldXml(instruction: string, result: string, properties = ''): string {
  return (
    mark('begin', properties) +
    `<w:r>${properties}<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>` +
    mark('separate', properties) +
    result +
    mark('end', properties)
  );
}
