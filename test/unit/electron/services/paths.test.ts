import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDataFolder, findPlaces, findProgramFolders, readVersion } from '../../../../electron/services/paths.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

test('the data folder is where each system wants it, or where GANGMU_DATA says', () => {
  expect(findDataFolder({}, 'linux', '/home/u')).toBe('/home/u/.local/share/gangmu');
  expect(findDataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/u')).toBe('/data/gangmu');
  expect(findDataFolder({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/u')).toBe('/home/u/.local/share/gangmu');
  expect(findDataFolder({}, 'darwin', '/Users/u')).toBe('/Users/u/Library/Application Support/gangmu');
  expect(findDataFolder({ APPDATA: '/u/Roaming' }, 'win32', '/u')).toBe('/u/Roaming/gangmu');
  expect(findDataFolder({ GANGMU_DATA: '/chosen' }, 'linux', '/home/u')).toBe('/chosen');
});

test('the program finds itself from any of its folders', () => {
  const folders = findProgramFolders();
  expect(folders).toEqual(findProgramFolders(join(folders.root, 'out', 'electron', 'chunks')));
  expect(folders.templates).toBe(join(folders.root, 'templates'));
  expect(readVersion(folders.root)).toMatch(/^\d+\.\d+\.\d+$/u);
});

test('places are those that exist, documents first, as the desktop names them', () => {
  const home = temporaryFolder();
  expect(findPlaces(home)).toEqual([{ name: '主文件夹', path: home }]);
  for (const name of ['资料', 'Desktop', '.config']) mkdirSync(join(home, name));
  writeFileSync(
    join(home, '.config', 'user-dirs.dirs'),
    'XDG_DOCUMENTS_DIR="$HOME/资料"\nXDG_DOWNLOAD_DIR="$HOME/gone"\n',
  );
  expect(findPlaces(home)).toEqual([
    { name: '文档', path: join(home, '资料') },
    { name: '桌面', path: join(home, 'Desktop') },
    { name: '主文件夹', path: home },
  ]);
});
