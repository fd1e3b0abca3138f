import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuCommands, type MenuCommand } from '../../core/contract/menu.ts';

/**
 * The menu. The page handles the keys itself, the same on every host, so the menu only shows them; a Mac always lets the
 * menu handle them.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const command = (name: MenuCommand): MenuItemConstructorOptions => {
    const { label, keys } = menuCommands[name];
    const accelerator = isMac && name === 'redo' ? 'Cmd+Shift+Z' : keys.replace('Ctrl', 'CmdOrCtrl');
    return {
      label,
      click: () => send(name),
      ...(keys === '' ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const commands = (...names: MenuCommand[]) => names.map(command);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const app: MenuItemConstructorOptions = {
    label: '纲目',
    submenu: [
      { role: 'about', label: '关于纲目' },
      separator,
      { role: 'hide', label: '隐藏纲目' },
      { role: 'hideOthers', label: '隐藏其他' },
      separator,
      { role: 'quit', label: '退出纲目' },
    ],
  };
  return [
    ...(isMac ? [app] : []),
    {
      label: '文件',
      submenu: [
        ...commands('new', 'open', 'import', 'importFolder'),
        separator,
        ...commands('save', 'saveAs', 'export', 'preview', 'saveVersion'),
        separator,
        ...commands('draftNextYear', 'properties', 'issue', 'houseStyles'),
        separator,
        command('close'),
        ...(isMac ? [] : [separator, { role: 'quit', label: '退出' } as const]),
      ],
    },
    {
      label: '编辑',
      submenu: [
        ...commands('undo', 'redo'),
        separator,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
        separator,
        command('find'),
      ],
    },
    { label: '插入', submenu: [...commands('reference', 'table', 'annex'), separator, command('removeAnnex')] },
    {
      label: '工具',
      submenu: [
        ...commands('rollover', 'checks', 'task', 'leftovers'),
        separator,
        ...commands('corpus', 'corpusSearch', 'corpusLibrary', 'borrowed', 'completion'),
      ],
    },
    {
      label: '显示',
      submenu: [
        ...commands('writing', 'lastYear', 'comparing', 'versions'),
        separator,
        { label: '外观', submenu: commands('themeSystem', 'themeLight', 'themeDark') },
        separator,
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        separator,
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    { label: '帮助', submenu: [command('shortcuts')] },
  ];
}

/** Puts the menu up. */
export function installMenu(send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, send)));
}
