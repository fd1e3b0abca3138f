import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { readFontFamilies } from './font-file.ts';

/** Milliseconds that looking may take, and fonts that are looked at: no machine has more. */
const LONGEST = 10_000;
const MOST_FILES = 5_000;
const MAX_OUTPUT = 8 * 1024 * 1024;

/** Where the fonts of a machine are found; tests put others in. */
export interface FontSources {
  /** What a program prints; null where it is not there, fails or takes too long. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | null>;
  /** Files of a folder and all below it; none where it is not there. */
  readonly filesIn: (folder: string) => Promise<string[]>;
  readonly familiesOf: (file: string) => Promise<string[]>;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
}

/** The font families of this machine. */
export interface Fonts {
  /** By all their names; null where they cannot be listed. Looks once in a run of the program; never throws. */
  families(): Promise<readonly string[] | null>;
}

export function createFonts(sources: FontSources = ownSources): Fonts {
  let found: Promise<readonly string[] | null> | null = null;
  return { families: () => (found ??= listFonts(sources).catch(() => null)) };
}

/** What fontconfig knows, where there is one; otherwise the names in the files of the system's and the user's font folders. */
export async function listFonts(sources: FontSources): Promise<string[] | null> {
  const { platform, run } = sources;
  if (platform !== 'win32' && platform !== 'darwin') {
    const printed = await run('fc-list', ['--format', '%{family}\n']);
    // A family goes by several names: 仿宋,FangSong
    if (printed !== null) return distinct(printed.split('\n').flatMap((line) => line.split(',')));
  }
  const deadline = performance.now() + LONGEST;
  const files = (await Promise.all(fontFolders(sources).map((folder) => sources.filesIn(folder)))).flat();
  const fonts = files.filter((file) => ['.ttf', '.ttc', '.otf', '.otc'].includes(extname(file).toLowerCase()));
  if (fonts.length === 0) return null;
  const families: string[] = [];
  for (const file of fonts.slice(0, MOST_FILES)) {
    // Half a list would call fonts missing that are there.
    if (performance.now() > deadline) return null;
    families.push(...(await sources.familiesOf(file)));
  }
  return distinct(families);
}

function fontFolders({ platform, environment, home }: FontSources): string[] {
  if (platform === 'win32') {
    const own = environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    return [join(environment['SystemRoot'] ?? 'C:\\Windows', 'Fonts'), join(own, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin') {
    const system = ['/System/Library/Fonts', '/System/Library/AssetsV2', '/Library/Fonts'];
    return [...system, join(home, 'Library', 'Fonts')];
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replaceAll('\\', '').trim()))].filter((name) => name !== '');
}

const ownSources: FontSources = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  familiesOf: readFontFamilies,

  run: (program, args) =>
    new Promise((resolve) => {
      const limits = { timeout: LONGEST, maxBuffer: MAX_OUTPUT, windowsHide: true };
      execFile(program, [...args], limits, (error, printed) => resolve(error ? null : printed));
    }),

  async filesIn(folder) {
    const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  },
};
