import { useEffect, useMemo, useRef, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { SKIP_DOM_SELECTION_TAG, type LexicalCommand } from 'lexical';
import type { Template } from '../../../core/outline/template.ts';
import { isOffTarget, wordTarget } from '../../../core/outline/word-target.ts';
import type { OutlineItem } from '../../editor/outline-items.ts';
import type { PlanEditor } from '../../editor/plan-editor.ts';
import { MOVE_ENTRY_BEFORE, MOVE_ENTRY_DOWN } from '../../editor/structure/commands.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { layOutRows, selectedRoots, type Row } from './rows.ts';
import { actionOfKey } from './tree-keys.ts';
import { ROW_HEIGHT, useScroll } from './use-scroll.ts';
import { Words } from './words.tsx';

interface Props {
  readonly items: readonly OutlineItem[];
  readonly editor: PlanEditor;
  readonly template: Template;
}

/** Where the tree's own cursor is, and where the selection began; forgotten as soon as the caret moves in the text. */
interface Cursor {
  readonly key: string;
  readonly anchor: string;
  readonly caret: string | null;
}

/** The line something is dragged over, and why it may not be dropped there. */
interface Drop {
  readonly key: string;
  readonly refusal: string | null;
}

/** The outline as a tree: follows the caret, goes where one points, moves and re-levels entries by key or by dragging. */
export function OutlineTree({ items, editor, template }: Props) {
  const caret = useApp((state) => state.view.caret);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const dragged = useRef<string | null>(null);
  const rows = useMemo(() => layOutRows(items, folded), [items, folded]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, onScroll, reveal } = useScroll(scroller, rows.length);
  const live = cursor?.caret === caret ? cursor : null;
  const indexOf = (key: string | null) => rows.findIndex((row) => row.item.key === key);
  const activeIndex = indexOf(live?.key ?? caret);
  const anchorIndex = live ? indexOf(live.anchor) : activeIndex;
  const caretIndex = indexOf(caret);
  const [from, to] = [Math.min(anchorIndex, activeIndex), Math.max(anchorIndex, activeIndex)];

  useEffect(() => reveal(caretIndex), [caretIndex, reveal]);

  const fold = (key: string, isFolded: boolean) =>
    setFolded((before) => new Set(isFolded ? [...before, key] : [...before].filter((other) => other !== key)));
  const moveCursor = (index: number, extendsSelection: boolean) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    const anchor = extendsSelection ? (rows[anchorIndex]?.item.key ?? row.item.key) : row.item.key;
    setCursor({ key: row.item.key, anchor, caret });
    reveal(rows.indexOf(row));
  };
  /** Does something to all selected entries as one step; from the end when they move down, so that none overtakes another. */
  const run = (command: LexicalCommand<string | null>) => {
    const keys = selectedRoots(rows, from, to);
    if (command === MOVE_ENTRY_DOWN) keys.reverse();
    editor.editor.update(
      () => {
        for (const key of keys) editor.editor.dispatchCommand(command, key);
      },
      // The focus stays in the tree.
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    );
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[activeIndex];
    const act = actionOfKey(event, {
      row,
      run,
      move: (step, extendsSelection) => moveCursor(activeIndex + step, extendsSelection),
      moveToEdge: (edge, extendsSelection) => moveCursor(edge === 'first' ? 0 : rows.length - 1, extendsSelection),
      fold: (isFolded) => row && fold(row.item.key, isFolded),
      open: () => row && editor.goTo(row.item.key),
    });
    if (!act) return;
    event.preventDefault();
    act();
  };

  // Every plan has an entry; this one has just not been read yet.
  if (rows.length === 0) return <div className="grow" />;
  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      tabIndex={0}
      aria-label={zh.outline.tree}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? `outline-${rows[activeIndex]!.item.key}` : undefined}
      onKeyDown={onKeyDown}
      onBlur={() => setCursor(null)}
      onScroll={onScroll}
    >
      <div className="tree-space" role="presentation" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, shown) => {
          const index = first + shown;
          const { key } = row.item;
          return (
            <div
              key={key}
              id={`outline-${key}`}
              role="treeitem"
              aria-level={row.depth + 1}
              aria-expanded={row.hasChildren ? !row.isFolded : undefined}
              aria-selected={index >= from && index <= to}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={rowClass(row, { isCurrent: key === caret, isSelected: index >= from && index <= to, drop })}
              style={{ top: index * ROW_HEIGHT, paddingLeft: 8 + row.depth * 18 }}
              title={drop?.key === key ? (drop.refusal ?? undefined) : undefined}
              draggable
              onClick={(event) => (event.shiftKey ? moveCursor(index, true) : editor.goTo(key))}
              onDragStart={() => (dragged.current = key)}
              onDragOver={(event) => {
                event.preventDefault();
                if (drop?.key === key || dragged.current === null) return;
                setDrop({ key, refusal: editor.whyNotMoveBefore(dragged.current, key)?.message ?? null });
              }}
              onDragEnd={() => setDrop(null)}
              onDrop={() => {
                setDrop(null);
                if (dragged.current === null) return;
                editor.editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry: dragged.current, before: key });
              }}
            >
              <span
                className="fold"
                aria-hidden
                onClick={(event) => {
                  event.stopPropagation();
                  fold(key, !row.isFolded);
                }}
              >
                {row.hasChildren && (row.isFolded ? <ChevronRight size={12} /> : <ChevronDown size={12} />)}
              </span>
              <b>{row.item.label}</b>
              <span className="row-title">{row.item.title || zh.outline.untitled}</span>
              <RowWords row={row} template={template} />
            </div>
          );
        })}
      </div>
      {drop?.refusal && (
        <p className="drop-refusal" role="status">
          {drop.refusal}
        </p>
      )}
    </div>
  );
}

/** Words of a part; of an entry with nothing below it only where they are out of what is usual. */
function RowWords({ row, template }: { readonly row: Row; readonly template: Template }) {
  const target = wordTarget(row.item, template);
  if (!row.hasChildren && row.depth > 0 && !isOffTarget(row.words, target)) return null;
  return <Words words={row.words} target={target} />;
}

interface RowState {
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly drop: Drop | null;
}

function rowClass({ item, depth }: Row, { isCurrent, isSelected, drop }: RowState): string {
  const isTarget = drop?.key === item.key;
  return [
    'row',
    depth === 0 && 'row-chapter',
    isCurrent && 'is-current',
    isSelected && 'is-active',
    isTarget && (drop.refusal === null ? 'is-drop-target' : 'is-no-target'),
    !item.title && 'is-untitled',
  ]
    .filter(Boolean)
    .join(' ');
}
