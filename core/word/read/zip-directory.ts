import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';

/** One file inside a zip archive, as the archive's own directory describes it. The sizes are claims, not facts. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflate; anything else cannot be read. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

/** A Word file has 10 to 50 parts plus its pictures; far beyond that somebody is playing tricks. */
const MAX_ENTRIES = 10_000;
const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_SIZE = 22;
const MAX_COMMENT = 0xffff;

const incomplete = '文件不完整，可能没有下载或复制完，请重新取得原文件后再导入。';

/** Reads the directory at the end of a zip archive (PKWARE APPNOTE 4.3.12, 4.3.16). Archives over 4 GB are refused. */
export function readZipDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end < 0) return failure('damaged-file', incomplete);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) {
    return failure(
      'unsafe-file',
      `压缩包里有 ${count} 个部件，远超正常文档，为安全起见没有打开。请在 Word 或 WPS 中另存后再导入。`,
    );
  }
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) {
      return failure('damaged-file', incomplete);
    }
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + 46 + nameLength;
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return success(entries);
}

/** The compressed bytes of an entry; a failure when the archive ends before they do. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_RECORD) {
    return failure('damaged-file', incomplete);
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedSize > bytes.length) return failure('damaged-file', incomplete);
  return success(bytes.subarray(start, start + entry.compressedSize));
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}
