import { memo, useEffect, useState } from 'react';
import { rangeOf } from '../../editor/found-highlight.ts';
import { borrowedAt, useBorrowed } from '../../state/borrowed.ts';
import { baseName } from '../../state/pick-file.ts';
import type { OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { SourceLines } from './source-lines.tsx';

/** Milliseconds the pointer rests on words before their source is shown. */
const REST = 350;

interface Props {
  readonly document: OpenDocument;
  readonly desk: React.RefObject<HTMLElement | null>;
}

/** Whose the words under the pointer or at the caret are (出处). Goes with the next key, click or move away. */
export const SourceCard = memo(function SourceCard({ document, desk }: Props) {
  const { shown, states, spans } = useBorrowed();
  const [corner, setCorner] = useState<{ readonly id: string; readonly left: number; readonly top: number } | null>(
    null,
  );
  useEffect(() => {
    const area = desk.current;
    if (!area) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const hide = (): boolean => {
      const isShown = useBorrowed.getState().shown !== null;
      if (isShown) useBorrowed.setState({ shown: null });
      return isShown;
    };
    const onMove = ({ clientX, clientY, buttons }: MouseEvent) => {
      if (timer !== null) clearTimeout(timer);
      if (useBorrowed.getState().spans.length === 0 || buttons > 0) return;
      timer = setTimeout(() => {
        const id = borrowedAt(document, clientX, clientY);
        if (id !== useBorrowed.getState().shown) useBorrowed.setState({ shown: id });
      }, REST);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F1' || event.key === 'Shift' || !hide()) return;
      // It closes the card and nothing else: in the text it would take the focus away.
      if (event.key === 'Escape') event.stopPropagation();
    };
    area.addEventListener('mousemove', onMove);
    area.addEventListener('pointerdown', hide);
    area.addEventListener('keydown', onKey, true);
    return () => {
      if (timer !== null) clearTimeout(timer);
      area.removeEventListener('mousemove', onMove);
      area.removeEventListener('pointerdown', hide);
      area.removeEventListener('keydown', onKey, true);
    };
  }, [document, desk]);
  useEffect(() => {
    const area = desk.current;
    const span = spans.find(({ id }) => id === shown);
    const line = span && rangeOf(document.editor.editor, span)?.getClientRects()[0];
    if (!area || !span || !line) return;
    const frame = area.getBoundingClientRect();
    const left = line.left - frame.left + area.scrollLeft;
    // Below the first line of the words.
    queueMicrotask(() => setCorner({ id: span.id, left, top: line.bottom - frame.top + area.scrollTop + 6 }));
  }, [shown, spans, document, desk]);
  const state = states.find(({ run }) => run.id === shown);
  return (
    <div role="status">
      {state && corner?.id === shown && (
        <div className="source-card" style={{ left: corner.left, top: corner.top }}>
          <SourceLines state={state} />
          {state.run.source.origin !== 'starter' && state.run.source.path !== '' && (
            <small>{zh.borrowed.file(baseName(state.run.source.path))}</small>
          )}
        </div>
      )}
    </div>
  );
});
