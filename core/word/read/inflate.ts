/**
 * Unpacks raw deflate data (RFC 1951) of at most `limit` bytes; null as soon as there is more. Throws when the data is
 * broken. It is the host's: zlib is several times as fast as inflation in JavaScript.
 */
export type Inflate = (packed: Uint8Array, limit: number) => Uint8Array | null;
