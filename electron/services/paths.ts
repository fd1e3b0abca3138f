import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders the program reads from. They differ between a checkout and an installed program. */
export interface ProgramFolders {
  /** Folder of package.json. */
  readonly root: string;
  readonly templates: string;
  readonly resources: string;
  /** The built page. */
  readonly page: string;
  /** Character maps and font metrics for reading PDF, put there by the build; may be missing in a checkout. */
  readonly pdfData: string;
  /** The built preload script. */
  readonly preload: string;
}

/**
 * Finds the program's folders, starting from the folder of the running file. An installed Electron keeps templates and
 * resources outside its archive, in `process.resourcesPath`, where an administrator can reach them.
 */
export function findProgramFolders(start: string = import.meta.dirname): ProgramFolders {
  let root = start;
  while (!existsSync(join(root, 'package.json'))) {
    if (dirname(root) === root) throw new Error(`no package.json above ${start}`);
    root = dirname(root);
  }
  const outside = (process as { resourcesPath?: string }).resourcesPath;
  const besides = outside !== undefined && existsSync(join(outside, 'templates')) ? outside : root;
  return {
    root,
    templates: join(besides, 'templates'),
    resources: join(besides, 'resources'),
    page: join(root, 'out', 'renderer'),
    pdfData: join(root, 'out', 'pdf-data'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
  };
}

/** Version of the program, from package.json. */
export function readVersion(root: string): string {
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return description.version;
}

/**
 * Folder for recovery copies, settings and recent files, the same for every host. `GANGMU_DATA` overrides it; otherwise
 * it is where the system wants such things: `%APPDATA%`, `~/Library/Application Support`, `$XDG_DATA_HOME`.
 */
export function findDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment['GANGMU_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'gangmu');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'gangmu');
  const xdg = environment['XDG_DATA_HOME'];
  return join(xdg !== undefined && xdg.startsWith('/') ? xdg : join(home, '.local', 'share'), 'gangmu');
}

/** Folders a user keeps documents in, those that exist, with their usual Chinese names; the first is where dialogs begin. */
export function findPlaces(home: string = homedir()): { name: string; path: string }[] {
  const user = readUserFolders(home);
  const candidates = [
    { name: '文档', paths: [user.get('DOCUMENTS'), join(home, 'Documents'), join(home, '文档')] },
    { name: '桌面', paths: [user.get('DESKTOP'), join(home, 'Desktop'), join(home, '桌面')] },
    { name: '下载', paths: [user.get('DOWNLOAD'), join(home, 'Downloads'), join(home, '下载')] },
    { name: '主文件夹', paths: [home] },
  ];
  return candidates.flatMap(({ name, paths }) => {
    const path = paths.find((one) => one !== undefined && existsSync(one));
    return path === undefined || (path === home && name !== '主文件夹') ? [] : [{ name, path }];
  });
}

/** The folders that a Linux desktop names in `user-dirs.dirs`, by their short name. */
function readUserFolders(home: string): Map<string, string> {
  const file = join(home, '.config', 'user-dirs.dirs');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const folders = new Map<string, string>();
  for (const [, name, path] of text.matchAll(/^XDG_([A-Z]+)_DIR="(.+)"$/gmu)) {
    if (name !== undefined && path !== undefined) folders.set(name, path.replace('$HOME', home));
  }
  return folders;
}
