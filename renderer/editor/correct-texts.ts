import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Correction } from '../../core/checks/finding.ts';
import { $textBlocks } from './find-text.ts';
import { $replaceText } from './text-edit.ts';

/**
 * Puts right what is wrong in every line and paragraph that still reads as it did when it was checked, as one step of undo. Tells
 * in how many that was.
 */
export function correctTexts(editor: LexicalEditor, corrections: readonly Correction[]): number {
  const wanted = new Map<string, Correction['replacements'][number][]>();
  for (const { text, replacements } of corrections) wanted.set(text, [...(wanted.get(text) ?? []), ...replacements]);
  let corrected = 0;
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      for (const block of $textBlocks()) {
        const replacements = wanted.get(block.getTextContent());
        if (!replacements) continue;
        // From the end, so that what stands before keeps its place.
        for (const { start, end, text } of replacements.toSorted((one, other) => other.start - one.start)) {
          $replaceText(block, start, end, text);
        }
        corrected += 1;
      }
    },
    { discrete: true },
  );
  return corrected;
}
