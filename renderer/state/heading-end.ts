/**
 * Where a heading ends in the source text it was read from; the end of the text where it cannot be told. Marks may have
 * become full-width and blanks may have gone in between.
 */
export function headingEnd(text: string, heading: string | null): number {
  if (heading === null) return 0;
  const wanted = fold(heading);
  let folded = '';
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = fold(text[index]!);
    folded += unit;
    for (let count = 0; count < unit.length; count += 1) ends.push(index + 1);
  }
  const start = wanted === '' ? -1 : folded.indexOf(wanted);
  const end = start < 0 ? undefined : ends[start + wanted.length - 1];
  return end ?? text.length;
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}
