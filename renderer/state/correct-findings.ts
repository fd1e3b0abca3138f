import type { Finding } from '../../core/checks/finding.ts';
import { correctTexts } from '../editor/correct-texts.ts';
import { zh } from '../text/zh.ts';
import { showMessage } from './messages.ts';
import { checkNow } from './open-document.ts';
import type { OpenDocument } from './store.ts';

/** Puts right what findings say, as one step of undo, and checks again. */
export function correctFindings({ editor }: OpenDocument, findings: readonly Finding[]): void {
  const corrected = correctTexts(
    editor.editor,
    findings.flatMap(({ correction }) => correction ?? []),
  );
  if (corrected === 0) showMessage('problem', zh.checks.changedMeanwhile);
  else showMessage('done', zh.checks.corrected(corrected));
  checkNow();
}
