/** Whether a font for Chinese or one for Western text sets a character. */
export type Script = 'han' | 'western';

/** General punctuation, arrows and figures in circles go with what they stand beside (as LibreOffice has it). */
const weak = /[\s\u2000-\u2bff]/u;
const western = /[\u0021-\u1fff]/u;

/** The script of every character of a paragraph: a weak one has that of the one before, at the beginning that of the next. */
export function scriptsOf(text: string): Script[] {
  const scripts: (Script | null)[] = [];
  let last: Script | null = null;
  for (const char of text) {
    if (!weak.test(char)) last = western.test(char) ? 'western' : 'han';
    scripts.push(last);
  }
  const first = scripts.find((script) => script !== null) ?? 'han';
  return scripts.map((script) => script ?? first);
}

const letterOrNumber = /[\p{L}\p{N}]/u;

/** Whether LibreOffice puts a fifth of the size between two characters of different scripts. */
export function isApart(before: string, behind: string): boolean {
  return letterOrNumber.test(before) && letterOrNumber.test(behind);
}

/** Marks that may not begin a line, and such as may not end one (LibreOffice for zh-CN). */
const noBeginning = new Set(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
);
const noEnd = new Set('$([{£¥‘“‹〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');
/** Marks that may stand outside the right edge. */
const hanging = new Set('!,.:;?、。！，．：；？');
/** Quotation marks that look the same before and behind a word: no line ends on either side of them. */
const straightQuotes = new Set(['"', "'"]);
/** Behind these no line ends before a Western word. */
const curledQuotes = new Set('“”‘’');

export function isHanging(char: string): boolean {
  return hanging.has(char);
}

/** Whether a line may end between two characters that stand beside each other. */
export function mayBreak(before: string, scriptBefore: Script, behind: string, scriptBehind: Script): boolean {
  if (behind === ' ') return false;
  if (before === ' ') return true;
  if (noBeginning.has(behind) || noEnd.has(before)) return false;
  if (straightQuotes.has(before) || straightQuotes.has(behind)) return false;
  if (scriptBehind === 'western' && curledQuotes.has(before)) return false;
  if (scriptBefore === 'western' && scriptBehind === 'western')
    return (before === '-' && /\p{L}/u.test(behind)) || (before === '—') !== (behind === '—');
  return true;
}

/** Whether a mark is alone between Western words: LibreOffice then keeps it and what follows together. */
export function isLoneMark(before: Script | undefined, char: string, script: Script, behind: Script): boolean {
  return before === 'western' && script === 'han' && behind === 'western' && noBeginning.has(char);
}
