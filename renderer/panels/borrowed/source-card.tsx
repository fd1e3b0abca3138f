import { memo, useEffect, useState } from 'react';
import { rangeOf } from '../../editor/found-highlight.ts';
import { borrowedAt, useBorrowed } from '../../state/borrowed.ts';
import { baseName } from '../../state/pick-file.ts';
import type { OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { SourceLines } from './source-lines.tsx';

/** Milliseconds the pointer rests on words before their source is shown. */
const REST = 350;

/** Pixels: how wide the card can get, how high, and how far it stays from the edges. */
const WIDTH = 340;
const HEIGHT = 130;
const MARGIN = 12;

/** Where the card stands on the desk. */
interface Corner {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly isAbove: boolean;
}

interface Props {
  readonly document: OpenDocument;
  readonly desk: React.RefObject<HTMLElement | null>;
}

/** Whose the words under the pointer or at the caret are (出处). Goes with the next key, click or move away. */
export const SourceCard = memo(function SourceCard({ document, desk }: Props) {
  const { shown, states, spans } = useBorrowed();
  const [corner, setCorner] = useState<Corner | null>(null);
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
    const onLeave = () => {
      if (timer !== null) clearTimeout(timer);
      hide();
    };
    area.addEventListener('mousemove', onMove);
    area.addEventListener('mouseleave', onLeave);
    area.addEventListener('pointerdown', hide);
    area.addEventListener('keydown', onKey, true);
    return () => {
      if (timer !== null) clearTimeout(timer);
      area.removeEventListener('mousemove', onMove);
      area.removeEventListener('mouseleave', onLeave);
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
    // Inside the desk: not beyond its right edge, and above the words where there is no room below them.
    const left =
      Math.max(MARGIN, Math.min(line.left - frame.left, area.clientWidth - WIDTH - MARGIN)) + area.scrollLeft;
    const isLow = line.bottom + HEIGHT > frame.top + area.clientHeight;
    const top = (isLow ? line.top - frame.top : line.bottom - frame.top + 6) + area.scrollTop;
    // Below the first line of the words.
    queueMicrotask(() => setCorner({ id: span.id, left, top, isAbove: isLow }));
  }, [shown, spans, document, desk]);
  const state = states.find(({ run }) => run.id === shown);
  return (
    <div role="status">
      {state && corner?.id === shown && (
        <div
          className={corner.isAbove ? 'source-card is-above' : 'source-card'}
          style={{ left: corner.left, top: corner.top }}
        >
          <SourceLines state={state} />
          {state.run.source.origin !== 'starter' && state.run.source.path !== '' && (
            <small>{zh.borrowed.file(baseName(state.run.source.path))}</small>
          )}
        </div>
      )}
    </div>
  );
});
