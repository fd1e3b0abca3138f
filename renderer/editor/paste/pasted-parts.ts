/** What came in with a paste, to be told. */
export interface PastedParts {
  readonly entries: number;
  readonly paragraphs: number;
  readonly tables: number;
  /** Lines of a web site around the text that were left out. */
  readonly dropped: number;
}
