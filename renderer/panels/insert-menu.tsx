import { ChevronDown, Plus } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { zh } from '../text/zh.ts';
import { CommandGroup } from './command-group.tsx';
import { insertGroups } from './menu-groups.ts';

/** What can be put at the caret besides text. */
export function InsertMenu() {
  return (
    <MenuTrigger>
      <Button className="tool">
        <Plus size={15} aria-hidden /> {zh.insert.button} <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {insertGroups.map((group, index) => (
            <CommandGroup key={group[0]} commands={group} isFirst={index === 0} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
