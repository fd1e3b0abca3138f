import type { LexicalEditor } from 'lexical';
import type { BorrowedOrigin } from '../../../core/plan/borrowed.ts';
import { rangeOf } from '../found-highlight.ts';
import type { PlacedSpan } from '../placed-spans.ts';

const origins: readonly BorrowedOrigin[] = ['own', 'superior', 'other', 'starter'];

/** Underlines borrowed words by whose they were, with the browser's custom highlights. Touches neither document nor selection. */
export function paintBorrowed(
  editor: LexicalEditor,
  spans: readonly PlacedSpan[],
  originOf: (runId: string) => BorrowedOrigin | null,
): void {
  const byOrigin = Map.groupBy(spans, ({ id }) => originOf(id));
  for (const origin of origins) {
    const ranges = (byOrigin.get(origin) ?? []).map((span) => rangeOf(editor, span)).filter((range) => range !== null);
    CSS.highlights.set(`borrowed-${origin}`, new Highlight(...ranges));
  }
}

/** Takes the underlines off. */
export function clearBorrowed(): void {
  for (const origin of origins) CSS.highlights.delete(`borrowed-${origin}`);
}
