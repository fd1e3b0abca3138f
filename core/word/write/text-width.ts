/** Width of a text in Han characters: what is not full width counts half, as it does in the fonts of official documents. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const char of text) width += isHalfWidth(char) ? 0.5 : 1;
  return width;
}

function isHalfWidth(char: string): boolean {
  return char <= '\u00ff' && char !== '·' && char !== '×';
}
