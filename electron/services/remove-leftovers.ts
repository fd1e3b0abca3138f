import { stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryName } from './replace-file.ts';

/**
 * Clears away what a kill between write and rename left in a folder; `names` are those of its files, `now` gives
 * milliseconds since 1970. A temporary file older than a minute belongs to nobody any more.
 */
export async function removeLeftovers(folder: string, names: readonly string[], now: () => number): Promise<void> {
  for (const name of names.filter((candidate) => temporaryName.test(candidate))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && now() - found.mtimeMs > 60_000) await unlink(join(folder, name)).catch(() => undefined);
  }
}
