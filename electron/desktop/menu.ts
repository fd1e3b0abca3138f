import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../core/contract/contract.ts';

type MenuCommand = EventPayload<'menu.command'>['command'];

/**
 * The menu. The page handles the keys itself, the same on every host, so the menu only shows them; a Mac always lets the
 * menu handle them.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';
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
        command('新建', 'new', 'CmdOrCtrl+N'),
        command('打开…', 'open', 'CmdOrCtrl+O'),
        command('导入往年文稿…', 'import'),
        separator,
        command('保存', 'save', 'CmdOrCtrl+S'),
        command('另存为…', 'saveAs', 'CmdOrCtrl+Shift+S'),
        command('导出…', 'export'),
        ...(isMac ? [] : [separator, { role: 'quit', label: '退出' } as const]),
      ],
    },
    {
      label: '编辑',
      submenu: [
        command('撤销', 'undo', 'CmdOrCtrl+Z'),
        command('重做', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        separator,
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
  ];
}

/** Puts the menu up. */
export function installMenu(send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, send)));
}
