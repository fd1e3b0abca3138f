import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { PickPurpose, RequestOutput } from '../../core/contract/contract.ts';
import { success, type Result } from '../../core/result.ts';
import { fileFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { findPlaces } from './paths.ts';

/** Endings of what can be imported. */
const importable = [
  ...['.docx', '.doc', '.wps', '.docm', '.dotx', '.rtf', '.odt', '.pdf', '.html', '.htm', '.mht', '.mhtml'],
  ...['.txt', '.md', '.xml'],
];

/** Endings of the files that a dialog of each purpose shows, in lower case. */
export const endingsByPurpose: Readonly<Record<PickPurpose, readonly string[]>> = {
  plan: ['.gangmu'],
  import: importable,
  word: ['.docx'],
  text: ['.txt'],
  webPage: ['.html'],
  workbook: ['.xlsx'],
  pdf: ['.pdf'],
  folder: [],
  corpus: ['.gangmu-corpus'],
  source: ['.gangmu', ...importable],
};

/** Most items a listing holds; nobody finds a file among more. */
const MAX_ITEMS = 5_000;

/**
 * Lists a folder for the page's own file dialog: subfolders, then files with the endings of the purpose, each in the
 * order of their names; hidden ones and those that cannot be reached are left out. Null lists `fallback` or, where that
 * is no more, the user's documents.
 */
export async function listFolder(
  folder: string | null,
  purpose: PickPurpose,
  fallback: string,
): Promise<Result<RequestOutput<'files.list'>>> {
  const places = [...findPlaces(), ...findDrives()];
  const start =
    folder ?? [fallback, places[0]?.path ?? ''].find((path) => path !== '' && existsSync(path)) ?? resolve('/');
  const checked = checkPath(start);
  if (!checked.ok) return checked;
  const wanted = resolve(start);
  try {
    const found = await readdir(wanted, { withFileTypes: true });
    const endings = endingsByPurpose[purpose];
    const candidates = found.filter((one) => {
      if (one.name.startsWith('.') || one.name.startsWith('~$')) return false;
      return one.isDirectory() || one.isSymbolicLink() || endings.includes(extname(one.name).toLowerCase());
    });
    const items = await Promise.all(candidates.slice(0, MAX_ITEMS).map(({ name }) => describe(wanted, name, endings)));
    const parent = dirname(wanted);
    return success({
      folder: wanted,
      parent: parent === wanted ? null : parent,
      places,
      items: items.filter((item) => item !== null).sort(byKindAndName),
    });
  } catch (error) {
    return fileFailure(error, wanted, 'read');
  }
}

type FolderItem = RequestOutput<'files.list'>['items'][number];

async function describe(folder: string, name: string, endings: readonly string[]): Promise<FolderItem | null> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { name, path, kind: 'folder', size: 0, modifiedAt: found.mtimeMs };
  if (!found?.isFile() || !endings.includes(extname(name).toLowerCase())) return null;
  return { name, path, kind: 'file', size: found.size, modifiedAt: found.mtimeMs };
}

/** Numbers in names count as numbers: 第9期 stands before 第10期. */
const order = new Intl.Collator('zh-CN', { numeric: true });

function byKindAndName(one: FolderItem, other: FolderItem): number {
  if (one.kind !== other.kind) return one.kind === 'folder' ? -1 : 1;
  return order.compare(one.name, other.name);
}

/** Where everything begins: the drives of Windows, mounted disks and `/` elsewhere. */
function findDrives(): { name: string; path: string }[] {
  if (process.platform !== 'win32') return [{ name: '计算机', path: '/' }];
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => ({ name: `磁盘 ${letter}:`, path: `${letter}:\\` }))
    .filter(({ path }) => existsSync(path));
}
