import { useEffect, useRef, useState } from 'react';
import { GripVertical } from 'lucide-react';
import { $getNearestNodeFromDOMNode } from 'lexical';
import { $isEntryNode } from '../editor/nodes/entry-node.ts';
import type { PlanEditor } from '../editor/plan-editor.ts';
import { MOVE_ENTRY_BEFORE } from '../editor/structure/commands.ts';
import { showMessage } from '../state/messages.ts';
import { zh } from '../text/zh.ts';

/** A line of an entry on the sheet, and where it is. */
interface Line {
  readonly key: string;
  readonly top: number;
  readonly left: number;
}

/** The handle at the left of the line under the pointer: drags the entry with all that is below it to another place. */
export function LineHandle({
  editor,
  desk,
}: {
  readonly editor: PlanEditor;
  readonly desk: React.RefObject<HTMLElement | null>;
}) {
  const [line, setLine] = useState<Line | null>(null);
  const [target, setTarget] = useState<(Line & { readonly refusal: string | null }) | null>(null);
  const dragged = useRef<string | null>(null);

  useEffect(() => {
    const area = desk.current;
    if (!area) return undefined;
    const lineAt = (event: MouseEvent): Line | null => {
      // By height alone: on the way from a line to its handle the pointer leaves the line.
      const sheet = area.querySelector('.sheet')?.getBoundingClientRect();
      if (!sheet || event.clientX < sheet.left || event.clientX > sheet.right) return null;
      const element = document
        .elementFromPoint((sheet.left + sheet.right) / 2, event.clientY)
        ?.closest('.sheet .entry');
      if (!(element instanceof HTMLElement)) return null;
      const key = editor.editor.read(() => {
        const node = $getNearestNodeFromDOMNode(element);
        return $isEntryNode(node) ? node.getKey() : null;
      });
      if (key === null) return null;
      const [box, frame] = [element.getBoundingClientRect(), area.getBoundingClientRect()];
      return { key, top: box.top - frame.top + area.scrollTop, left: box.left - frame.left };
    };
    const onMove = (event: MouseEvent) => {
      if (dragged.current !== null || (event.target as Element).closest?.('.line-handle')) return;
      const found = lineAt(event);
      setLine((before) => (before?.key === found?.key && before?.top === found?.top ? before : found));
    };
    const onDragOver = (event: DragEvent) => {
      if (dragged.current === null) return;
      event.preventDefault();
      const found = lineAt(event);
      const refusal = found && (editor.whyNotMoveBefore(dragged.current, found.key)?.message ?? null);
      setTarget(found && { ...found, refusal });
    };
    const onDrop = (event: DragEvent) => {
      const entry = dragged.current;
      if (entry === null) return;
      event.preventDefault();
      event.stopPropagation();
      const found = lineAt(event);
      if (found) editor.editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry, before: found.key });
      else showMessage('problem', zh.editor.dropElsewhere);
    };
    area.addEventListener('mousemove', onMove);
    area.addEventListener('dragover', onDragOver, true);
    area.addEventListener('drop', onDrop, true);
    return () => {
      area.removeEventListener('mousemove', onMove);
      area.removeEventListener('dragover', onDragOver, true);
      area.removeEventListener('drop', onDrop, true);
    };
  }, [editor, desk]);

  return (
    <>
      {line && (
        <span
          className="line-handle"
          style={{ top: line.top, left: line.left }}
          title={zh.editor.drag}
          draggable
          aria-hidden
          onDragStart={(event) => {
            dragged.current = line.key;
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', '');
          }}
          onDragEnd={() => {
            dragged.current = null;
            setTarget(null);
          }}
        >
          <GripVertical size={15} />
        </span>
      )}
      {target && (
        <span
          className={target.refusal === null ? 'drop-line' : 'drop-line is-refused'}
          style={{ top: target.top, left: target.left }}
        >
          {target.refusal}
        </span>
      )}
    </>
  );
}
