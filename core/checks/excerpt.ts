const LONGEST = 40;

/** The words around a place in a text, at most 40 characters, with … where something is left out. */
export function excerptAround(text: string, start: number, length: number): string {
  const margin = Math.max(0, Math.floor((LONGEST - 2 - length) / 2));
  const from = start <= margin ? 0 : start - margin;
  const to = Math.min(text.length, from + LONGEST - 2);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
