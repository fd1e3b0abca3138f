import { vi } from 'vitest';
import type { TestHost } from './hosts.ts';

interface Bridge {
  readonly request: Record<string, (input: unknown) => Promise<unknown>>;
  readonly on: Record<string, (listener: (payload: unknown) => void) => () => void>;
}

/** A start of the program in the stand-in of Electron: the real main and preload scripts, nothing of them replaced. */
export async function startInStandIn(dataFolder: string, args: readonly string[] = []) {
  vi.resetModules();
  vi.stubEnv('GANGMU_DATA', dataFolder);
  const electron = await import('../stand-in/electron.ts');
  const argv = process.argv;
  process.argv = ['electron', process.cwd(), ...args];
  await import('../../electron/main.ts');
  process.argv = argv;
  await electron.app.whenReady();
  await import('../../electron/preload.ts');
  vi.unstubAllEnvs();
  const window = electron.windows[0]!;
  window.webContents.emit('did-finish-load');
  return { electron, bridge: electron.exposed['gangmu'] as Bridge, window };
}

/** The Electron host, asked through the real preload script. */
export async function startElectron(dataFolder: string): Promise<TestHost> {
  const { bridge, window, electron } = await startInStandIn(dataFolder);
  return {
    kind: 'electron',
    transport: {
      send: (name, input) =>
        Object.hasOwn(bridge.request, name)
          ? bridge.request[name]!(input)
          : electron.ipcRenderer.invoke(`request:${name}`, input),
      listen: (name, listener) => bridge.on[name]!(listener),
    },
    emit: (name, payload) => window.webContents.send(`event:${name}`, payload),
    close: async () => window.destroy(),
  };
}
