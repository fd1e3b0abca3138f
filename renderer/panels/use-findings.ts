import { useEffect, useState } from 'react';
import { checkPlan } from '../../core/checks/check-plan.ts';
import type { Finding } from '../../core/checks/finding.ts';
import { useApp, type OpenDocument } from '../state/store.ts';

/** Milliseconds of quiet after which the checks run again. */
const QUIET = 700;

/** What the checks find in the document, a moment after it last changed. */
export function useFindings(document: OpenDocument): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const revision = useApp((state) => state.document?.revision);
  useEffect(() => {
    const timer = setTimeout(() => setFindings(checkPlan(document.editor.readPlan(), document.template)), QUIET);
    return () => clearTimeout(timer);
  }, [document.editor, document.template, revision]);
  return findings;
}
