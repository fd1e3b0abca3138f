import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page, ready to be sent. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Built files other than `index.html` have a digest in their name and never change. */
  readonly isImmutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads the file that a URL path names below `folder`; null where there is none, where its kind is none of the page's,
 * or where the path tries to leave the folder in whatever spelling.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = resolveWithin(folder, urlPath === '/' ? '/index.html' : urlPath);
  const type = path === null ? undefined : types[extname(path).toLowerCase()];
  if (path === null || type === undefined) return null;
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  return { bytes: await readFile(path), type, isImmutable: urlPath.startsWith('/assets/') };
}

function resolveWithin(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const names = decoded.split('/').slice(1);
  const isSound = names.every((name) => name !== '' && !name.startsWith('.') && !/[\\:\0]/u.test(name));
  if (!decoded.startsWith('/') || !isSound) return null;
  const path = join(folder, ...names);
  return path.startsWith(folder + sep) ? path : null;
}
