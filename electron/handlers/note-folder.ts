import { dirname } from 'node:path';
import type { SettingsService } from '../services/settings.ts';

/** Remembers where the user was last at work, so that the next file dialog begins there. */
export function noteFolder(settings: SettingsService, path: string): void {
  const folder = dirname(path);
  if (settings.read().lastFolder !== folder) settings.write({ lastFolder: folder });
}
