import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import type { PlanEditor } from '../plan-editor.ts';
import { $allEntries, $placeCaret } from '../structure/flow.ts';

/** Words taken over from the corpus, with where they are from. */
export interface BorrowedText {
  readonly text: string;
  /** The passage they are; null where they are more than one. */
  readonly passageId: number | null;
  readonly source: {
    readonly title: string;
    readonly year: number | null;
    readonly unit: string;
    readonly origin: 'own' | 'superior' | 'other' | 'starter';
    readonly path: string;
  };
}

/** Puts borrowed words at the caret, behind what is selected; without a caret at the end of the plan. One step of undo. */
export function insertBorrowed({ editor }: PlanEditor, { text }: BorrowedText): void {
  editor.update(
    () => {
      const last = $allEntries().at(-1);
      if (!$isRangeSelection($getSelection()) && last) $placeCaret(last, 'end');
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
      selection.insertText(text);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
