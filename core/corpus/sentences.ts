/** Most characters of one passage; a longer sentence is cut at its marks. */
const MOST_CHARACTERS = 240;

const sentence = /[^。！？；\n]*(?:[。！？；]+[”’》）】]*|\n|$)/gu;
const clause = /[^，、：]*(?:[，、：]+[”’》）】]*|$)/gu;

/**
 * Cuts a paragraph into sentences with their end marks; joined they are the paragraph without its outer blanks. A sentence
 * longer than anybody reuses is cut at commas.
 */
export function cutSentences(paragraph: string): string[] {
  const pieces: string[] = [];
  for (const [found] of paragraph.matchAll(sentence)) {
    const text = found.trim();
    if (text === '') continue;
    // A mark without words belongs to what stands before it.
    if (!/[\p{L}\p{N}]/u.test(text) && pieces.length > 0) pieces[pieces.length - 1] += text;
    else if (text.length <= MOST_CHARACTERS) pieces.push(text);
    else pieces.push(...cutLong(text));
  }
  return pieces;
}

function cutLong(text: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const [found] of text.matchAll(clause)) {
    if (open.length > 0 && open.length + found.length > MOST_CHARACTERS) {
      pieces.push(open);
      open = '';
    }
    open += found;
  }
  if (open !== '') pieces.push(open);
  return pieces.flatMap((piece) => piece.match(new RegExp(`[\\s\\S]{1,${MOST_CHARACTERS}}`, 'gu')) ?? []);
}
