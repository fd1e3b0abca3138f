import { request as send } from 'node:http';
import { connect } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { success } from '../../../../core/result.ts';
import { servePage } from '../../../../electron/loopback/page-source.ts';
import { startLoopbackServer } from '../../../../electron/loopback/server.ts';
import { contentSecurityPolicy } from '../../../../electron/page/page-headers.ts';
import { readEvents } from '../../../contract/loopback-host.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

async function startServer() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'page', 'assets', 'index-abc.js'), 'void 0;');
  writeFileSync(join(folder, 'secret.json'), '{}');
  const pages: number[] = [];
  const asked: unknown[] = [];
  const server = await startLoopbackServer({
    dispatch: async (name, input) => {
      asked.push([name, input]);
      return success({});
    },
    page: servePage(join(folder, 'page')),
    onPagesChange: (count) => pages.push(count),
    reportBug: (name, error) => pages.push(NaN, Number(`${name} ${String(error)}`)),
  });
  onTestFinished(() => server.close());
  return { server, pages, asked };
}

/** A request as it goes over the wire; `fetch` would tidy the path and set headers itself. */
function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = send({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function enter() {
  const started = await startServer();
  const { origin, entryUrl } = started.server;
  const answer = await ask(origin, entryUrl.slice(origin.length));
  const setCookie = String(answer.headers['set-cookie']);
  return { ...started, origin, setCookie, cookie: setCookie.split(';')[0]! };
}

test('the token becomes a strict cookie that no script can read, and the page is shown without the token', async () => {
  const { origin, setCookie, cookie, server } = await enter();
  expect(setCookie).toMatch(/^gangmu-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u);
  const answer = await ask(origin, '/', { cookie });
  expect([answer.status, answer.body]).toEqual([200, '<!doctype html>']);
  expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  expect(new URL(server.origin).hostname).toBe('127.0.0.1');
});

test('the token lets in once', async () => {
  const { origin, server, cookie } = await enter();
  const path = server.entryUrl.slice(origin.length);
  expect((await ask(origin, path)).status).toBe(403);
  expect((await ask(origin, '/?token=guess')).status).toBe(403);
  expect((await ask(origin, path, { cookie })).status).toBe(303);
});

test('without the cookie nothing is answered, not even a script', async () => {
  const { origin } = await enter();
  const own = { origin, 'content-type': 'application/json' };
  const statuses = [
    await ask(origin, '/'),
    await ask(origin, '/assets/index-abc.js'),
    await ask(origin, '/events'),
    await ask(origin, '/api/host.describe', own, 'POST', '{}'),
    await ask(origin, '/', { cookie: 'gangmu-1=x' }),
  ].map((answer) => answer.status);
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
});

test('a name that points here, a foreign page and a page that embeds us are refused even with the cookie', async () => {
  const { origin, cookie, asked } = await enter();
  const refused = [
    await ask(origin, '/', { cookie, host: 'evil.example' }),
    await ask(origin, '/', { cookie, host: `localhost:${new URL(origin).port}` }),
    await ask(origin, '/', { cookie, origin: 'http://evil.example' }),
    await ask(origin, '/', { cookie, 'sec-fetch-site': 'cross-site' }),
    await ask(origin, '/events', { cookie, 'sec-fetch-site': 'same-site' }),
    await ask(origin, '/api/plan.open', { cookie, origin: 'null' }, 'POST', '{}'),
    await ask(origin, '/api/plan.open', { cookie, origin: origin.replace('127.0.0.1', 'localhost') }, 'POST', '{}'),
    await ask(origin, '/api/plan.open', { cookie }, 'POST', '{}'),
    await ask(origin, '/api/plan.open', { cookie, origin: 'http://evil.example' }, 'OPTIONS'),
  ].map((answer) => answer.status);
  expect(refused).toEqual(Array.from({ length: 9 }, () => 403));
  expect(asked).toEqual([]);
});

test('no spelling of a path leads out of the page', async () => {
  const { origin, cookie } = await enter();
  const paths = [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/%00.html',
    '/%',
    '/.git/config',
    '/assets',
  ];
  for (const path of paths) expect([path, (await ask(origin, path, { cookie })).status]).toEqual([path, 404]);
  expect((await ask(origin, '/assets/index-abc.js', { cookie })).headers['cache-control']).toContain('immutable');
});

test('a request is dispatched with its input; what is no JSON goes on as nothing', async () => {
  const { origin, cookie, asked } = await enter();
  const headers = { cookie, origin };
  expect((await ask(origin, '/api/plan.open', headers, 'POST', '{"path":"/a"}')).body).toBe('{"ok":true,"value":{}}');
  await ask(origin, '/api/plan.open', headers, 'POST', '{"path":');
  expect(asked).toEqual([
    ['plan.open', { path: '/a' }],
    ['plan.open', undefined],
  ]);
  expect((await ask(origin, '/api/plan.open', { ...headers, cookie }, 'PUT', '{}')).status).toBe(404);
  expect((await ask(origin, '/other', headers, 'POST', '{}')).status).toBe(404);
});

test('a body that is too large is refused with the reason, and the next request is answered', async () => {
  const { origin, cookie, asked } = await enter();
  const headers = { cookie, origin };
  const large = await ask(origin, '/api/plan.save', headers, 'POST', 'x'.repeat(64 * 1024 * 1024 + 1));
  expect([large.status, JSON.parse(large.body)]).toMatchObject([
    413,
    { ok: false, failure: { code: 'file-too-large' } },
  ]);
  expect(asked).toEqual([]);
  expect((await ask(origin, '/api/plan.save', headers, 'POST', '{}')).status).toBe(200);
});

test('a sender that breaks off halfway does no harm', async () => {
  const { origin, cookie, asked } = await enter();
  const { port, host } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  const head = [`POST /api/plan.save HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Cookie: ${cookie}`];
  socket.write([...head, 'Content-Length: 1000', '', '{"half'].join('\r\n'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  expect((await ask(origin, '/', { cookie })).status).toBe(200);
  expect(asked).toEqual([]);
});

test('events wait for the first page and reach every page after; pages are counted', async () => {
  const { server, origin, cookie, pages } = await enter();
  server.emit('app.openFile', { path: '/early.gangmu' });
  const heard: unknown[] = [];
  const stop = new AbortController();
  const events = await fetch(`${origin}/events`, { headers: { cookie }, signal: stop.signal });
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  const reading = readEvents(events.body!, (name, payload) => heard.push([name, payload])).catch(() => undefined);
  await expect.poll(() => heard).toEqual([['app.openFile', { path: '/early.gangmu' }]]);
  server.emit('window.closeRequested', {});
  await expect.poll(() => heard.length).toBe(2);
  stop.abort();
  await reading;
  await expect.poll(() => pages).toEqual([1, 0]);
});
