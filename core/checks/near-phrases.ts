/** Words that are a fixed phrase but for one character. */
export interface NearPhrase {
  readonly phrase: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What people put into a phrase without changing it: 全心全意地为人民服务. */
const harmless = /[的地之和、“”‘’]/u;
const han = /\p{Script=Han}/u;

/**
 * Places where a text says a phrase with one character wrong, missing, too many, or two of them changed over (供给侧结构改革).
 * The first and the last character must be right: what begins or ends otherwise is as a rule something else (全面依法治市). One
 * of two halves of the phrase then stands there as it is, and is looked for. In reading order; of two phrases at one place the longer one.
 */
export function findNearPhrases(text: string, phrases: readonly string[]): NearPhrase[] {
  const found = phrases.flatMap((phrase) => [...nearIn(text, phrase)]);
  return found
    .filter(
      ({ start, end }, index) =>
        !found.some(
          (other, at) =>
            other.start <= start && other.end >= end && (other.end - other.start > end - start || at < index),
        ),
    )
    .toSorted((one, other) => one.start - other.start);
}

function* nearIn(text: string, phrase: string): Generator<NearPhrase> {
  const middle = phrase.length >> 1;
  const [head, tail] = [phrase.slice(0, middle), phrase.slice(middle)];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const taken = lengthWithOneEdit(text.slice(at + middle, at + phrase.length + 1), tail);
    if (taken !== null) yield { phrase, start: at, end: at + middle + taken };
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const taken = lengthWithOneEdit(backwards(text.slice(Math.max(0, at - middle - 1), at)), backwards(head));
    if (taken !== null) yield { phrase, start: at - taken, end: at + tail.length };
  }
}

function backwards(text: string): string {
  return [...text].toReversed().join('');
}

/** How much of `text` is `words` but for one character before their last one; null where it is them, or something else. */
function lengthWithOneEdit(text: string, words: string): number | null {
  let at = 0;
  while (at < words.length && text[at] === words[at]) at += 1;
  const rest = words.slice(at + 1);
  const odd = text[at];
  if (rest === '' || odd === undefined) return null;
  const follows = (part: string, from: number) => text.startsWith(part, from);
  if (han.test(odd) && follows(rest, at + 1)) return words.length;
  if (follows(rest, at)) return words.length - 1;
  if (han.test(odd) && !harmless.test(odd) && follows(words.slice(at), at + 1)) return words.length + 1;
  if (odd === words[at + 1] && follows(words[at]! + words.slice(at + 2), at + 1)) return words.length;
  return null;
}
