/** Follows complex fields (ECMA-376 17.16.18), which may nest: an instruction, then the result that Word shows. */
export interface FieldTracker {
  mark(type: string | undefined): void;
  addInstruction(text: string): void;
  /** True between the instruction mark and the result, where text is not shown. */
  readonly isInInstruction: boolean;
  /** True inside the result of a table of contents. */
  readonly isInContents: boolean;
}

/** Creates a tracker for one document. */
export function createFieldTracker(): FieldTracker {
  const open: { instruction: string; isInResult: boolean }[] = [];
  let contents = 0;
  const isContents = (field: { instruction: string } | undefined): boolean =>
    field !== undefined && /^\s*TOC\b/u.test(field.instruction);
  return {
    mark(type) {
      const field = open.at(-1);
      if (type === 'begin') open.push({ instruction: '', isInResult: false });
      else if (type === 'separate' && field && !field.isInResult) {
        field.isInResult = true;
        if (isContents(field)) contents += 1;
      } else if (type === 'end' && field) {
        open.pop();
        if (field.isInResult && isContents(field)) contents -= 1;
      }
    },
    addInstruction(text) {
      const field = open.at(-1);
      if (field && field.instruction.length < 1000) field.instruction += text;
    },
    get isInInstruction() {
      return open.length > 0 && open.some((field) => !field.isInResult);
    },
    get isInContents() {
      return contents > 0;
    },
  };
}
