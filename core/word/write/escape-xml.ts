const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is nothing but ordinary characters, as nearly all of it is. */
const plain = /^[!#-%'-;=?-\u024f\u2010-\u206f\u2460-\u24ff\u3001-\u9fff\uff01-\uffee]*$/u;

/** Whether a text stands in XML as it is: no marks of XML, no white space that needs care, nothing that XML forbids. */
export function isPlainText(text: string): boolean {
  return plain.test(text);
}

/** Text with nothing but what XML 1.0 allows; everything else is left out. */
export function allowedInXml(text: string): string {
  return plain.test(text)
    ? text
    : text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Text as XML, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return allowedInXml(text).replace(/[&<>"]/gu, (char) => entities[char]!);
}
