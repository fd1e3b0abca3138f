/** The words of a completion that go before what stands there already: a mark that is there is not offered again. */
export function wordsBefore(text: string, behind: string): string {
  for (let length = Math.min(text.length, behind.length); length > 0; length -= 1) {
    if (behind.startsWith(text.slice(-length))) return text.slice(0, -length);
  }
  return text;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The first word of a completion, with the marks that stand before it. */
export function firstWord(text: string): string {
  let word = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    word += segment;
    if (isWordLike) break;
  }
  return word;
}
