/** One change of a property (`Sprm`), [MS-DOC] 2.6: what is changed, and where its operand stands. */
export interface PropertyChange {
  readonly code: number;
  readonly at: number;
  readonly size: number;
}

/** Bytes of the operand by the upper three bits of the code; 0: told by its first byte. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** The changes in a stretch of a stream, in order; stops where the stretch ends within one. */
export function* readChanges(view: DataView, from: number, to: number): Generator<PropertyChange> {
  const end = Math.min(to, view.byteLength);
  let at = from;
  while (at + 3 <= end) {
    const code = view.getUint16(at, true);
    at += 2;
    const fixed = operandSizes[code >> 13]!;
    const size = fixed === 0 ? variableSize(view, code, at, end) : fixed;
    if (at + size > end) return;
    yield { code, at, size };
    at += size;
  }
}

/** Size of an operand with its own length bytes. */
function variableSize(view: DataView, code: number, at: number, end: number): number {
  if (code === DEFINE_TABLE) return at + 2 <= end ? view.getUint16(at, true) + 1 : end;
  const length = view.getUint8(at);
  if (code !== CHANGE_TABS || length !== 255) return length + 1;
  const deleted = at + 1 < end ? view.getUint8(at + 1) : 0;
  const addedAt = at + 2 + deleted * 4;
  return addedAt < end ? addedAt + 1 + view.getUint8(addedAt) * 3 - at : end;
}
