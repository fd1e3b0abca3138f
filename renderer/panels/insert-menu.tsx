import { ChevronDown, Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { addAnnex, insertTable, removeAnnex } from '../editor/tables.ts';
import { ask } from '../state/dialogs.ts';
import { showMessage } from '../state/messages.ts';
import { newId } from '../state/open-document.ts';
import type { OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Rows and columns of a new table: a header and three rows of 序号、事项、单位、时限. */
const NEW_TABLE = { rows: 4, columns: 4 };

/** What can be put at the caret besides text. */
export function InsertMenu({ document }: { readonly document: OpenDocument }) {
  const { editor } = document.editor;
  return (
    <MenuTrigger>
      <Button className="tool">
        <Plus size={15} aria-hidden /> {zh.insert.button} <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuItem className="menu-item" onAction={() => void ask('reference', {})}>
            <span>{zh.insert.reference}</span>
            <kbd>Ctrl+Shift+K</kbd>
          </MenuItem>
          <MenuItem
            className="menu-item"
            onAction={() => insertTable(editor, newId(), NEW_TABLE.rows, NEW_TABLE.columns)}
          >
            {zh.insert.table}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => addAnnex(editor, newId())}>
            {zh.insert.annex}
          </MenuItem>
          <Separator className="separator" />
          <MenuItem
            className="menu-item"
            onAction={() => {
              if (!removeAnnex(editor)) showMessage('problem', zh.insert.noAnnex);
            }}
          >
            {zh.insert.removeAnnex}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
