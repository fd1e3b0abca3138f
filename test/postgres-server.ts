import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of its own for a test, in a temporary folder, reachable from this machine alone. */
export interface PostgresServer {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes everything. */
  remove(): Promise<void>;
}

/** Folder of Debian's programs of PostgreSQL; null where it is not installed. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql';
  const newest = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  return newest === undefined ? null : join(versions, newest, 'bin');
}

/** PostgreSQL refuses to run as root: then it runs as the user Debian made for it. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, 'postgres']).stdout.toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Makes and starts a server. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'gangmu', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { cwd: folder, ...user },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr.toString()}`);
  const port = await freePort();
  const url = `postgres://gangmu@127.0.0.1:${port}/postgres`;
  let running: ReturnType<typeof spawn> | null = null;
  const server: PostgresServer = {
    url,
    async start() {
      const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
      const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
      running = spawn(join(programs, 'postgres'), args, { cwd: folder, stdio: 'ignore', ...user });
      const ready = join(programs, 'pg_isready');
      for (let tries = 0; tries < 150; tries += 1) {
        if (spawnSync(ready, ['-h', '127.0.0.1', '-p', String(port)]).status === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('PostgreSQL did not start');
    },
    async stop() {
      const stopping = running;
      if (!stopping) return;
      running = null;
      const ended = new Promise((resolve) => stopping.once('exit', resolve));
      // SIGINT is the quick end: open connections are closed.
      stopping.kill('SIGINT');
      await ended;
    },
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
