import { Inflate as InflateStream } from 'fflate';

/**
 * Unpacks raw deflate data (RFC 1951) of at most `limit` bytes; null as soon as there is more. Throws when the data is
 * broken. Hosts pass in that of their system, which is several times as fast as one in JavaScript.
 */
export type Inflate = (packed: Uint8Array, limit: number) => Uint8Array | null;

/** Input per step; a step can write at most 1,032 times as much, so that a bomb is stopped early. */
const STEP = 16 * 1024;

/** Unpacks by means of the language alone. */
export const inflateInScript: Inflate = (packed, limit) => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new InflateStream((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (size > limit) return null;
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
};
