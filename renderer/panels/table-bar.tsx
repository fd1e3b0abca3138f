import { useState } from 'react';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns3,
  Heading,
  Rows3,
  Trash2,
} from 'lucide-react';
import { Button, Input, TextField, Toolbar } from 'react-aria-components';
import { changeCaption, changeTable, readCaption, type TableAction } from '../editor/tables.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';
import { Tip } from '../components/tip.tsx';

const actions: readonly { readonly action: TableAction; readonly Icon: typeof Rows3; readonly isDelete?: true }[] = [
  { action: 'rowAbove', Icon: BetweenHorizontalStart },
  { action: 'rowBelow', Icon: BetweenHorizontalEnd },
  { action: 'columnBefore', Icon: BetweenVerticalStart },
  { action: 'columnAfter', Icon: BetweenVerticalEnd },
  { action: 'toggleHeader', Icon: Heading },
  { action: 'removeRow', Icon: Rows3, isDelete: true },
  { action: 'removeColumn', Icon: Columns3, isDelete: true },
  { action: 'removeTable', Icon: Trash2, isDelete: true },
];

/** What can be done to the table the caret is in; there only as long as it is in one. */
export function TableBar({ document }: { readonly document: OpenDocument }) {
  const table = useApp((state) => state.view.table);
  const { editor } = document.editor;
  if (table === null) return null;
  return (
    <Toolbar className="table-bar" aria-label={zh.table.label}>
      <Caption key={table} document={document} table={table} />
      {actions.map(({ action, Icon, isDelete }) => (
        <Tip key={action} text={zh.table[action]}>
          <Button
            className={isDelete ? 'icon-button is-delete' : 'icon-button'}
            aria-label={zh.table[action]}
            onPress={() => changeTable(editor, action)}
          >
            <Icon size={17} />
          </Button>
        </Tip>
      ))}
    </Toolbar>
  );
}

function Caption({ document, table }: { readonly document: OpenDocument; readonly table: string }) {
  const { editor } = document.editor;
  const [caption, setCaption] = useState(() => readCaption(editor, table));
  return (
    <TextField
      aria-label={zh.table.caption}
      value={caption}
      onChange={setCaption}
      onBlur={() => caption !== readCaption(editor, table) && changeCaption(editor, table, caption)}
    >
      <Input className="input input-caption" placeholder={zh.table.caption} />
    </TextField>
  );
}
