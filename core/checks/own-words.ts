/** Stands for a character that is somebody else's: no blank, no letter, no mark. */
const NOTHING = '\uFFFC';

const marked = /《[^》]*》|“[^”]*”|〔[^〕]*〕/gu;

/**
 * A text without what stands in book-title marks, quotation marks and the brackets of document numbers: that is said by others
 * and stays as it is. As long as before, so that places stay what they are.
 */
export function ownWords(text: string): string {
  return text.replaceAll(marked, (words) => NOTHING.repeat(words.length));
}
