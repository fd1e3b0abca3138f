/** Why the editor did not do what was asked; `renderer/text/zh.ts` has a sentence for each. */
export type RefusalCode =
  | 'required-section'
  | 'required-section-level'
  | 'required-section-order'
  | 'nothing-above'
  | 'nothing-below'
  | 'top-level'
  | 'lowest-level'
  | 'first-entry'
  | 'no-entry';

/** Names the entry concerned, where there is one. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly name: string;
}

export function refuse(code: RefusalCode, name = ''): Refusal {
  return { code, name };
}
