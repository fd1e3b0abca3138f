import { expect, test } from 'vitest';
import { events } from '../../../../core/contract/contract.ts';
import { menuTemplate } from '../../../../electron/desktop/menu.ts';

interface Item {
  label?: string;
  submenu?: Item[];
  click?: () => void;
  accelerator?: string;
  registerAccelerator?: boolean;
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every command can be chosen and every item has a Chinese name',
  (platform) => {
    const sent: string[] = [];
    const menus = menuTemplate(platform, (command) => sent.push(command)) as Item[];
    const items = menus.flatMap((menu) => menu.submenu ?? []);
    for (const item of items) item.click?.();
    expect(sent.toSorted()).toEqual(events['menu.command'].shape.command.options.toSorted());
    expect([...menus, ...items].filter(({ label }) => label !== undefined && !/\p{Script=Han}/u.test(label))).toEqual(
      [],
    );
    expect(menus.map((menu) => menu.label)).toEqual([
      ...(platform === 'darwin' ? ['纲目'] : []),
      '文件',
      '编辑',
      '显示',
    ]);
  },
);

test('the page handles the keys itself: none is taken twice', () => {
  const items = (menuTemplate('linux', () => undefined) as Item[]).flatMap((menu) => menu.submenu ?? []);
  const keyed = items.filter((item) => item.accelerator !== undefined);
  expect(keyed.length).toBeGreaterThan(3);
  expect(keyed.filter((item) => item.registerAccelerator !== false)).toEqual([]);
});
