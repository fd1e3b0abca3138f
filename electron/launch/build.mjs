// Builds the page, the Node side and the preload script into out/, unless nothing changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install.mjs';
import { nodeProgram, out, root, run } from './project.mjs';

const sources = ['core', 'electron', 'renderer', 'package.json', 'package-lock.json', 'tsconfig.json'];
const configurations = ['vite.config.ts', 'vite.hosts.config.ts', 'vite.preload.config.ts'];
const results = ['renderer/index.html', 'electron/main.js', 'electron/cli.js', 'preload/index.cjs'];
const stamp = join(out, 'build-stamp');
const lock = join(out, 'build-lock');

/** One line per source file with its size and time; equal digests mean that nothing was touched. */
function digestSources() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(join(root, path));
    if (found.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  };
  for (const path of [...sources, ...configurations]) visit(path);
  return hash.digest('hex');
}

function isBuilt(digest) {
  if (!results.every((path) => existsSync(join(out, path)))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** Waits while another process builds. A lock older than five minutes was left by one that died. */
async function takeLock() {
  mkdirSync(out, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (made > 0 && Date.now() - made > 5 * 60_000) rmSync(lock, { recursive: true, force: true });
      else await wait(100);
    }
  }
}

/** Builds what is out of date; the program's own output goes to standard error. Returns false when it failed. */
export async function build() {
  if (isBuilt(digestSources())) return true;
  await takeLock();
  try {
    const digest = digestSources();
    if (isBuilt(digest)) return true;
    console.error('Building …');
    rmSync(stamp, { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const codes = await Promise.all(
      configurations.map((configuration) =>
        run(nodeProgram(), [vite, 'build', '--config', configuration, '--logLevel', 'warn'], {
          stdio: ['ignore', 2, 2],
          // Asked for by a test, React would otherwise come as its developers have it, several times slower.
          env: { NODE_ENV: 'production' },
        }),
      ),
    );
    if (codes.some((code) => code !== 0)) return false;
    writeFileSync(stamp, digest);
    return true;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await installPackages()) && (await build()) ? 0 : 1;
}
