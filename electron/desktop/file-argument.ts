import { resolve } from 'node:path';

/**
 * The file that a start of the program names, as an absolute path; null where it names none. Unpackaged, Electron's own
 * switches and the folder of the app stand before it.
 */
export function fileArgument(
  args: readonly string[],
  appPath: string,
  isPackaged: boolean,
  workingFolder: string,
): string | null {
  const appAt = isPackaged ? 0 : args.findIndex((arg, index) => index > 0 && resolve(workingFolder, arg) === appPath);
  const file = args.slice(Math.max(appAt, 0) + 1).find((arg) => !arg.startsWith('-'));
  return file === undefined ? null : resolve(workingFolder, file);
}
