import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../core/word/read/inflate.ts';

/** Output is collected in pieces of this size. */
const CHUNK = 1024 * 1024;

/** Unpacks with the zlib of Node, which refuses by itself to go beyond the limit. */
export const inflateNatively: Inflate = (packed, limit) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), chunkSize: CHUNK });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
};
