/** The host in development: the page comes from vite, port and secrets outlive a restart. Started by `launch/dev.mjs`. */
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../page/page-headers.ts';
import { findDataFolder } from '../services/paths.ts';
import type { PageSource } from './page-source.ts';
import { startBrowserHost } from './start-browser-host.ts';

const { GANGMU_DEVELOPMENT_PORT: port, GANGMU_DEVELOPMENT_SECRET: secret, GANGMU_VITE_PORT: vitePort } = process.env;
if (port === undefined || secret === undefined || vitePort === undefined)
  throw new Error('started without launch/dev.mjs');

/** Vite's own scripts are inline, and changes come over a socket. */
const relaxedPolicy = contentSecurityPolicy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", `connect-src 'self' ws://127.0.0.1:${vitePort}`);

const proxyToVite: PageSource = (request: IncomingMessage, response: ServerResponse) =>
  new Promise((resolve, reject) => {
    const headers = { ...request.headers, host: `127.0.0.1:${vitePort}` };
    const forwarded = send({ host: '127.0.0.1', port: vitePort, method: request.method, path: request.url, headers });
    forwarded.once('error', reject);
    forwarded.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-security-policy': relaxedPolicy });
      answer.pipe(response).once('close', resolve);
    });
    forwarded.end();
  });

await startBrowserHost({
  dataFolder: findDataFolder(),
  page: proxyToVite,
  port: Number(port),
  secrets: { token: secret, cookie: secret },
});
