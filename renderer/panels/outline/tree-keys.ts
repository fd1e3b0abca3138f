import type { LexicalCommand } from 'lexical';
import {
  DEMOTE_ENTRY,
  DUPLICATE_ENTRY,
  MOVE_ENTRY_DOWN,
  MOVE_ENTRY_UP,
  PROMOTE_ENTRY,
  REMOVE_ENTRY,
} from '../../editor/structure/commands.ts';
import type { Row } from './rows.ts';

/** What keys in the tree can do. */
export interface TreeActions {
  readonly row: Row | undefined;
  /** Moves the cursor by lines; `extends` keeps what is selected and adds to it. */
  readonly move: (step: number, extendsSelection: boolean) => void;
  /** Moves the cursor to the first or last line. */
  readonly moveToEdge: (edge: 'first' | 'last', extendsSelection: boolean) => void;
  readonly fold: (isFolded: boolean) => void;
  readonly open: () => void;
  /** Does something to all selected entries. */
  readonly run: (command: LexicalCommand<string | null>) => void;
}

/** The keys of a tree (WAI-ARIA), and those that change the selected entries; null for a key that means nothing here. */
export function actionOfKey(event: React.KeyboardEvent, actions: TreeActions): (() => void) | null {
  const { row, move, moveToEdge, fold, open, run } = actions;
  const { altKey, ctrlKey, shiftKey } = event;
  switch (event.key) {
    case 'ArrowUp':
      return altKey ? () => run(MOVE_ENTRY_UP) : () => move(-1, shiftKey);
    case 'ArrowDown':
      return altKey ? () => run(MOVE_ENTRY_DOWN) : () => move(1, shiftKey);
    case 'ArrowLeft':
      if (altKey) return () => run(PROMOTE_ENTRY);
      return () => (row?.hasChildren && !row.isFolded ? fold(true) : move(-1, false));
    case 'ArrowRight':
      if (altKey) return () => run(DEMOTE_ENTRY);
      return () => (row?.hasChildren && row.isFolded ? fold(false) : move(1, false));
    case 'Home':
      return () => moveToEdge('first', shiftKey);
    case 'End':
      return () => moveToEdge('last', shiftKey);
    case 'Enter':
    case ' ':
      return open;
    case 'Delete':
      return () => run(REMOVE_ENTRY);
    case 'd':
      return ctrlKey ? () => run(DUPLICATE_ENTRY) : null;
    default:
      return null;
  }
}
