import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;
const relations = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

/** A Word file around a document part. */
export function docxOf(documentXml: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(documentXml),
  });
}

/** The document part around paragraphs of XML; `doctype` stands before it. */
export function documentXmlOf(body: string, doctype = ''): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
}

/** A Word file whose text is a file of the machine, if the reader is foolish enough to fetch it. */
export function docxWithExternalEntity(): Uint8Array {
  const doctype = '<!DOCTYPE w:document [<!ENTITY stolen SYSTEM "file:///etc/passwd">]>';
  return docxOf(documentXmlOf('<w:p><w:r><w:t>&stolen;</w:t></w:r></w:p>', doctype));
}

/**
 * A Word file of three megabytes that unpacks to 900, sound in every other respect; with `claimedSize` it says in its
 * directory that it unpacks to so few bytes only.
 */
export function zipBomb(claimedSize?: number): Uint8Array {
  const docx = docxOf(documentXmlOf('@'));
  const [head, tail] = documentXmlOf('@').split('@') as [string, string];
  const block = '<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(1024 * 128);
  // A flushed piece ends on a byte and refers to nothing before it, so pieces may be set side by side.
  const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const blocks = Array.from({ length: 200 }, () => block);
  const packedBlock = flushed(block);
  return replaceEntry(docx, 'word/document.xml', {
    packed: Buffer.concat([flushed(head), ...blocks.map(() => packedBlock), deflateRawSync(tail)]),
    checksum: [head, ...blocks, tail].reduce((sum, text) => crc32(text, sum), 0),
    size: claimedSize ?? Buffer.byteLength(head + tail) + Buffer.byteLength(block) * blocks.length,
  });
}

interface Packed {
  readonly packed: Buffer;
  readonly checksum: number;
  readonly size: number;
}

/** Puts other content in the place of an entry, which must be the last of the archive. */
function replaceEntry(zip: Uint8Array, name: string, { packed, checksum, size }: Packed): Uint8Array {
  const bytes = Buffer.from(zip);
  const local = bytes.indexOf(name) - 30;
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const entry = bytes.lastIndexOf(name) - 46;
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  for (const sizesAt of [local + 14, entry + 16]) {
    bytes.writeUInt32LE(checksum, sizesAt);
    bytes.writeUInt32LE(packed.length, sizesAt + 4);
    bytes.writeUInt32LE(size, sizesAt + 8);
  }
  const dataAt = local + 30 + name.length + bytes.readUInt16LE(local + 28);
  bytes.writeUInt32LE(dataAt + packed.length, end + 16);
  return Buffer.concat([bytes.subarray(0, dataAt), packed, bytes.subarray(directory)]);
}
