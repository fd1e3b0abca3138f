import { MenuItem, Separator } from 'react-aria-components';
import { menuCommands, type MenuCommand } from '../../core/contract/menu.ts';
import { runMenuCommand } from '../state/menu-commands.ts';

/** Commands of a menu that belong together, a line above them unless they are the first. */
export function CommandGroup({
  commands,
  isFirst = false,
}: {
  readonly commands: readonly MenuCommand[];
  readonly isFirst?: boolean;
}) {
  return (
    <>
      {!isFirst && <Separator className="separator" />}
      {commands.map((command) => (
        <CommandItem key={command} command={command} />
      ))}
    </>
  );
}

/** A command with its keys. */
export function CommandItem({ command }: { readonly command: MenuCommand }) {
  const { label, keys } = menuCommands[command];
  return (
    <MenuItem className="menu-item" onAction={() => void runMenuCommand(command)}>
      <span>{label}</span>
      {keys !== '' && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
