import { memo, useEffect, useRef, useState } from 'react';
import { caretBox, type CaretBox } from '../editor/completion/caret-box.ts';
import { registerCompletion, type Ghost } from '../editor/completion/register-completion.ts';
import { askToComplete, noteTaken } from '../state/completion.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

interface Props {
  readonly document: OpenDocument;
  readonly desk: React.RefObject<HTMLElement | null>;
}

/** Times that words are taken after which the key for it is not shown any more. */
const LEARNT = 3;
let timesTaken = 0;

/**
 * The words that would continue the sentence, in grey behind the caret. They lie over the sheet and are no part of it: nothing
 * moves, nothing is copied, and the input method never meets them. Screen readers hear of them once.
 */
export const GhostText = memo(function GhostText({ document: { editor }, desk }: Props) {
  const isOn = useApp((state) => state.settings.isCompletionOn);
  const zoom = useApp((state) => state.settings.zoom);
  const [shown, setShown] = useState<{ readonly ghost: Ghost; readonly box: CaretBox | null } | null>(null);
  const hide = useRef<(() => void) | null>(null);
  useEffect(() => {
    const area = desk.current;
    if (!isOn || !area) return undefined;
    const completion = registerCompletion(editor.editor, {
      ask: askToComplete,
      onGhost: (ghost) => setShown(ghost && { ghost, box: caretBox(editor.editor, ghost.place.block, area) }),
      onTaken: (before, text) => {
        timesTaken += 1;
        noteTaken(before, text);
      },
    });
    hide.current = completion.hide;
    return completion.unregister;
  }, [editor, isOn, desk]);
  // Where the lines break anew, it no longer stands where the caret is.
  useEffect(() => hide.current?.(), [zoom]);
  useEffect(() => {
    const area = desk.current;
    if (!area) return undefined;
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== width) hide.current?.();
      width = area.clientWidth;
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, [desk]);
  return (
    <>
      <span className="visually-hidden" role="status">
        {shown && zh.completion.offered(shown.ghost.text)}
      </span>
      {shown?.box && (
        <div className="ghost" style={shown.box.style} aria-hidden>
          <span className="ghost-words">
            {/* A place to break where not one character fits behind the caret. */}
            {'\u200b'}
            {shown.ghost.text}
            {shown.ghost.place.behind}
            {timesTaken < LEARNT && <kbd>Tab</kbd>}
          </span>
        </div>
      )}
    </>
  );
});
