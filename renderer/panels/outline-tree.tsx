import { useEffect, useMemo, useRef, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { rankOf } from '../../core/plan/nest.ts';
import type { OutlineItem } from '../editor/outline-items.ts';
import type { PlanEditor } from '../editor/plan-editor.ts';
import {
  DEMOTE_ENTRY,
  MOVE_ENTRY_BEFORE,
  MOVE_ENTRY_DOWN,
  MOVE_ENTRY_UP,
  PROMOTE_ENTRY,
  REMOVE_ENTRY,
} from '../editor/structure/commands.ts';
import { useApp } from '../state/store.ts';
import { formatCount, zh } from '../text/zh.ts';

/** Height of a line in pixels; all are equal, so that only the visible ones of five thousand need to be drawn. */
const ROW_HEIGHT = 30;
/** Lines drawn above and below what is visible. */
const OVERSCAN = 12;

interface Row {
  readonly item: OutlineItem;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isFolded: boolean;
  /** Words with everything below it. */
  readonly words: number;
}

interface Props {
  readonly items: readonly OutlineItem[];
  readonly editor: PlanEditor;
}

/** The outline as a tree: follows the caret, goes where one points, moves and re-levels entries by key or by dragging. */
export function OutlineTree({ items, editor }: Props) {
  const caret = useApp((state) => state.view.caret);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  /** Where the arrow keys have gone in the tree, as long as the caret stays where it was. */
  const [cursor, setCursor] = useState<{ readonly key: string; readonly caret: string | null } | null>(null);
  const [dropAt, setDropAt] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const rows = useMemo(() => layOut(items, folded), [items, folded]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, onScroll, reveal } = useScroll(scroller, rows.length);
  const active = cursor?.caret === caret ? cursor.key : caret;
  const activeIndex = rows.findIndex((row) => row.item.key === active);
  const caretIndex = rows.findIndex((row) => row.item.key === caret);

  useEffect(() => reveal(caretIndex), [caretIndex, reveal]);

  const fold = (key: string, isFolded: boolean) =>
    setFolded((before) => new Set(isFolded ? [...before, key] : [...before].filter((other) => other !== key)));
  const moveCursor = (to: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (!row) return;
    setCursor({ key: row.item.key, caret });
    reveal(rows.indexOf(row));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[activeIndex];
    const act = actionOfKey(event, {
      row,
      move: (step) => moveCursor(activeIndex + step),
      moveTo: (index) => moveCursor(index < 0 ? rows.length - 1 : index),
      fold: (isFolded) => row && fold(row.item.key, isFolded),
      editor,
    });
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (rows.length === 0) return <p className="empty grow">{zh.outline.empty}</p>;
  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      tabIndex={0}
      aria-label={zh.outline.tree}
      aria-activedescendant={activeIndex >= 0 ? `outline-${rows[activeIndex]!.item.key}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <div className="tree-space" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, index) => (
          <div
            key={row.item.key}
            id={`outline-${row.item.key}`}
            role="treeitem"
            aria-level={row.depth + 1}
            aria-expanded={row.hasChildren ? !row.isFolded : undefined}
            aria-selected={row.item.key === active}
            aria-posinset={first + index + 1}
            aria-setsize={rows.length}
            className={rowClass(row, caret, active, dropAt)}
            style={{ top: (first + index) * ROW_HEIGHT, paddingLeft: 8 + row.depth * 18 }}
            draggable
            onClick={() => editor.goTo(row.item.key)}
            onDragStart={() => (dragged.current = row.item.key)}
            onDragOver={(event) => {
              event.preventDefault();
              setDropAt(row.item.key);
            }}
            onDragEnd={() => setDropAt(null)}
            onDrop={() => {
              setDropAt(null);
              if (dragged.current === null) return;
              editor.editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry: dragged.current, before: row.item.key });
            }}
          >
            <button
              className="fold"
              tabIndex={-1}
              aria-hidden={!row.hasChildren}
              aria-label={row.isFolded ? zh.outline.unfold : zh.outline.fold}
              onClick={(event) => {
                event.stopPropagation();
                fold(row.item.key, !row.isFolded);
              }}
            >
              {row.hasChildren && (row.isFolded ? <ChevronRight size={12} /> : <ChevronDown size={12} />)}
            </button>
            <b>{row.item.label}</b>
            <span>{row.item.title || zh.outline.untitled}</span>
            <i>{row.hasChildren || row.depth === 0 ? formatCount(row.words) : ''}</i>
          </div>
        ))}
      </div>
    </div>
  );
}

function rowClass(row: Row, caret: string | null, active: string | null, dropAt: string | null): string {
  const { key, level, title } = row.item;
  return [
    'row',
    level === 1 && 'row-chapter',
    key === caret && 'is-current',
    key === active && 'is-active',
    key === dropAt && 'is-drop-target',
    !title && 'is-untitled',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Turns the flat outline into lines with depth and sums, leaving out what is folded away. */
function layOut(items: readonly OutlineItem[], folded: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const open: { rank: number; index: number; isHidden: boolean }[] = [];
  const sums: number[] = [];
  items.forEach((item, index) => {
    const rank = rankOf(item.level);
    while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop();
    for (const { index: ancestor } of open) sums[ancestor]! += item.words;
    sums[index] = item.words;
    const parent = open[open.length - 1];
    const isHidden = parent !== undefined && (parent.isHidden || folded.has(items[parent.index]!.key));
    open.push({ rank, index, isHidden });
    if (isHidden) return;
    const next = items[index + 1];
    const hasChildren = next !== undefined && rankOf(next.level) > rank;
    rows.push({ item, depth: open.length - 1, hasChildren, isFolded: folded.has(item.key), words: index });
  });
  return rows.map((row) => ({ ...row, words: sums[row.words]! }));
}

interface KeyContext {
  readonly row: Row | undefined;
  readonly move: (step: number) => void;
  readonly moveTo: (index: number) => void;
  readonly fold: (isFolded: boolean) => void;
  readonly editor: PlanEditor;
}

/** The keys of a tree (WAI-ARIA), and those that change the entry. */
function actionOfKey(event: React.KeyboardEvent, context: KeyContext): (() => void) | null {
  const { row, move, moveTo, fold, editor } = context;
  const command = (name: typeof MOVE_ENTRY_UP) => () => row && void editor.editor.dispatchCommand(name, row.item.key);
  switch (event.key) {
    case 'ArrowUp':
      return event.altKey ? command(MOVE_ENTRY_UP) : () => move(-1);
    case 'ArrowDown':
      return event.altKey ? command(MOVE_ENTRY_DOWN) : () => move(1);
    case 'ArrowLeft':
      return () => (row?.hasChildren && !row.isFolded ? fold(true) : move(-1));
    case 'ArrowRight':
      return () => (row?.hasChildren && row.isFolded ? fold(false) : move(1));
    case 'Home':
      return () => moveTo(0);
    case 'End':
      return () => moveTo(-1);
    case 'Enter':
    case ' ':
      return () => row && editor.goTo(row.item.key);
    case 'Tab':
      return event.ctrlKey ? command(event.shiftKey ? PROMOTE_ENTRY : DEMOTE_ENTRY) : null;
    case 'Delete':
      return command(REMOVE_ENTRY);
    default:
      return null;
  }
}

/** Which lines are visible, and how to bring one into view. */
function useScroll(ref: React.RefObject<HTMLDivElement | null>, count: number) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  const reveal = useMemo(
    () => (index: number) => {
      const element = ref.current;
      if (!element || index < 0) return;
      const at = index * ROW_HEIGHT;
      if (at < element.scrollTop) element.scrollTop = at;
      else if (at + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
        element.scrollTop = at + ROW_HEIGHT - element.clientHeight;
      }
    },
    [ref],
  );
  return {
    first: Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN),
    last: Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN),
    onScroll: () => setTop(ref.current?.scrollTop ?? 0),
    reveal,
  };
}
