import { useEffect, useLayoutEffect, useRef } from 'react';
import { SourceCard } from './borrowed/source-card.tsx';
import { GhostText } from './ghost-text.tsx';
import { LineHandle } from './line-handle.tsx';
import { TableBar } from './table-bar.tsx';
import { registerCaretMargin } from '../editor/caret-margin.ts';
import { focusChapter } from '../editor/focus-chapter.ts';
import { openCardAt } from '../state/follow-cards.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** The sheet of paper. React draws only what is around it; the sheet and everything in it are the editor's. */
export function Sheet({ document }: { readonly document: OpenDocument }) {
  const frame = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLElement>(null);
  const zoom = useApp((state) => state.settings.zoom);
  const planEditor = document.editor;
  const styles = useApp((state) => state.view.fields?.numbering) ?? planEditor.fields().numbering;
  useLayoutEffect(() => {
    frame.current?.append(document.sheet);
  }, [document.sheet]);
  useEffect(() => planEditor.goToStart(), [planEditor]);
  useEffect(() => (desk.current ? registerCaretMargin(planEditor.editor, desk.current) : undefined), [planEditor]);
  const isFocused = useApp((state) => state.isFocused);
  const { caret, items } = useApp((state) => state.view);
  // `items` changes when sections may have been made anew.
  useEffect(() => {
    if (items) focusChapter(planEditor.editor, isFocused ? caret : null);
  }, [planEditor, isFocused, caret, items]);
  return (
    <main className="desk" ref={desk}>
      <LineHandle editor={planEditor} desk={desk} />
      <TableBar document={document} />
      <GhostText document={document} desk={desk} />
      <SourceCard document={document} desk={desk} />
      <div
        ref={frame}
        onClick={({ clientX, clientY }) => openCardAt(planEditor.editor, clientX, clientY)}
        data-style-1={styles[0].style}
        data-style-2={styles[1].style}
        data-style-3={styles[2].style}
        data-style-4={styles[3].style}
        style={{ '--zoom': zoom, '--line-hint': JSON.stringify(zh.editor.entryHint) } as React.CSSProperties}
      />
    </main>
  );
}
