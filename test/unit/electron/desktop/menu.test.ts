import { expect, test } from 'vitest';
import { events } from '../../../../core/contract/contract.ts';
import { menuCommands } from '../../../../core/contract/menu.ts';
import { menuTemplate } from '../../../../electron/desktop/menu.ts';
import { fileGroups, insertGroups } from '../../../../renderer/panels/menu-groups.ts';

interface Item {
  label?: string;
  submenu?: Item[];
  click?: () => void;
  accelerator?: string;
  registerAccelerator?: boolean;
}

/** The items of menus and of the menus in them. */
function itemsOf(menus: readonly Item[]): Item[] {
  return menus.flatMap(({ submenu = [] }) => [...submenu, ...itemsOf(submenu)]);
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every command can be chosen and every item has a Chinese name',
  (platform) => {
    const sent: string[] = [];
    const menus = menuTemplate(platform, (command) => sent.push(command)) as Item[];
    const items = itemsOf(menus);
    for (const item of items) item.click?.();
    expect(sent.toSorted()).toEqual(events['menu.command'].shape.command.options.toSorted());
    expect([...menus, ...items].filter(({ label }) => label !== undefined && !/\p{Script=Han}/u.test(label))).toEqual(
      [],
    );
    expect(menus.map((menu) => menu.label)).toEqual([
      ...(platform === 'darwin' ? ['纲目'] : []),
      '文件',
      '编辑',
      '插入',
      '工具',
      '显示',
      '帮助',
    ]);
  },
);

test('the page handles the keys itself: none is taken twice', () => {
  const items = itemsOf(menuTemplate('linux', () => undefined) as Item[]);
  const keyed = items.filter((item) => item.accelerator !== undefined);
  expect(keyed.length).toBeGreaterThan(3);
  expect(keyed.filter((item) => item.registerAccelerator !== false)).toEqual([]);
});

test('every command of the menus in the window is there, by the same words and keys', () => {
  const native = itemsOf(menuTemplate('linux', () => undefined) as Item[]);
  const shown = native.map(({ label, accelerator = '' }) => `${label} ${accelerator.replace('CmdOrCtrl', 'Ctrl')}`);
  const inWindow = [...fileGroups, ...insertGroups].flat();
  expect(inWindow.length).toBeGreaterThan(20);
  expect(inWindow.filter((name) => !shown.includes(`${menuCommands[name].label} ${menuCommands[name].keys}`))).toEqual(
    [],
  );
});
