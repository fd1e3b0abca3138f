// npm run dev: the page from vite with hot reload, the host straight from its sources, restarted when they change.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { nodeProgram, root, runInForeground } from './project.mjs';

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function develop() {
  const { createServer: createVite } = await import('vite');
  const { openAppWindow } = await import('../browser/app-window.ts');
  const { findDataFolder } = await import('../services/paths.ts');
  const [vitePort, hostPort] = [await findFreePort(), await findFreePort()];
  const secret = randomBytes(32).toString('base64url');
  const vite = await createVite({
    configFile: join(root, 'vite.config.ts'),
    server: { host: '127.0.0.1', port: vitePort, strictPort: true, hmr: { host: '127.0.0.1', clientPort: vitePort } },
  });
  await vite.listen();
  const host = spawn(nodeProgram(), ['--watch', join(root, 'electron', 'loopback', 'development-host.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      GANGMU_DEVELOPMENT_PORT: String(hostPort),
      GANGMU_DEVELOPMENT_SECRET: secret,
      GANGMU_VITE_PORT: String(vitePort),
    },
  });
  const origin = `http://127.0.0.1:${hostPort}`;
  await waitFor(origin);
  const window = openAppWindow({
    url: `${origin}/?token=${secret}`,
    dataFolder: findDataFolder(),
    say: (line) => console.log(line),
    onGone: () => undefined,
  });
  const stop = () => {
    host.kill();
    window.close();
    void vite.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Resolves when somebody answers there, whatever it is. */
async function waitFor(url) {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await wait(100);
    }
  }
}

const isOwnNode = Number(process.versions.node.split('.')[0]) >= 24;
if (!(await installPackages())) process.exitCode = 1;
else if (isOwnNode) await develop();
else process.exitCode = await runInForeground(nodeProgram(), [fileURLToPath(import.meta.url)]);
