import { join } from 'node:path';
import { findProgramFolders } from './paths.ts';

/** The script of a thread, by the name of its entry in `electron`: built, it lies beside the program; from source it runs as it is. */
export function findWorkerFile(name: string): string {
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, '..', `${name}.ts`);
  return join(findProgramFolders().root, 'out', 'electron', `${name}.js`);
}
