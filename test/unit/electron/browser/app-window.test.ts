import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { canShowWindow, openAppWindow } from '../../../../electron/browser/app-window.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const url = 'http://127.0.0.1:1/?token=t';

test('a Linux without a display shows no window, nor does anyone who asks for none', () => {
  expect(canShowWindow({}, 'linux')).toBe(false);
  expect(canShowWindow({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(canShowWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(canShowWindow({}, 'win32')).toBe(true);
  expect(canShowWindow({ GANGMU_NO_WINDOW: '1' }, 'win32')).toBe(false);
});

test('where no window can be shown the address is said', () => {
  const said: string[] = [];
  openAppWindow({
    url,
    dataFolder: '/d',
    say: (line) => said.push(line),
    onGone: expect.unreachable,
    environment: {},
    platform: 'linux',
  });
  expect(said).toEqual([`纲目已在 ${url} 打开`]);
});

test('where there is no browser that is said, with the address', () => {
  const said: string[] = [];
  const environment = { DISPLAY: ':0', GANGMU_BROWSER: '/no/such/browser' };
  openAppWindow({
    url,
    dataFolder: '/d',
    say: (line) => said.push(line),
    onGone: expect.unreachable,
    environment,
    platform: 'linux',
  });
  expect(said).toEqual([expect.stringContaining('没有找到'), `纲目已在 ${url} 打开`]);
});

describe('with a browser', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
  });

  /** A window over a program that stands for the browser. */
  function openWith(script: string) {
    const program = join(temporaryFolder(), 'browser');
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    const said: string[] = [];
    const gone = vi.fn();
    const environment = { DISPLAY: ':0', GANGMU_BROWSER: program };
    const window = openAppWindow({
      url,
      dataFolder: '/d',
      say: (line) => said.push(line),
      onGone: gone,
      environment,
      platform: 'linux',
    });
    onTestFinished(() => window.close());
    return { window, said, gone };
  }

  test('the user is gone some seconds after the last page, but not while one reloads', () => {
    const { window, gone } = openWith('exec sleep 60');
    window.onPagesChange(1);
    window.onPagesChange(0);
    vi.advanceTimersByTime(5_000);
    window.onPagesChange(1);
    vi.advanceTimersByTime(600_000);
    expect(gone).not.toHaveBeenCalled();
    window.onPagesChange(0);
    vi.advanceTimersByTime(61_000);
    expect(gone).toHaveBeenCalledOnce();
  });

  test('once the browser has ended it takes only a moment', async () => {
    const { window, gone } = openWith('exit 0');
    window.onPagesChange(1);
    window.onPagesChange(0);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(5_000);
      expect(gone).toHaveBeenCalled();
    });
  });

  test('a browser that hands over to one that is running is no failure', async () => {
    const { window, said, gone } = openWith('exit 0');
    await new Promise((resolve) => setImmediate(resolve));
    window.onPagesChange(1);
    vi.advanceTimersByTime(600_000);
    expect([said, gone.mock.calls]).toEqual([[], []]);
  });

  test('a browser that cannot start is said, with the address', async () => {
    const { said } = openWith('exit 1');
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('没有打开窗口'), `纲目已在 ${url} 打开`]));
  });
});
