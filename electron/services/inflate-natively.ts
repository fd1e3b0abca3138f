import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../core/word/read/inflate.ts';

/** Smallest piece that zlib works with. */
const MIN_CHUNK = 64;

/**
 * Unpacks with the zlib of Node, which refuses by itself to go beyond the limit. The limit is the size that the archive tells,
 * already found to be bearable, so that all comes in one piece and nothing is copied together.
 */
export const inflateNatively: Inflate = (packed, limit) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), chunkSize: Math.max(limit + 1, MIN_CHUNK) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
};
