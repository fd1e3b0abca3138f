import type { PickPurpose } from '../../core/contract/contract.ts';
import { host } from '../host.ts';
import { ask } from './dialogs.ts';
import { unwrap } from './messages.ts';
import { useApp } from './store.ts';

/** Asks for a file (or, for the purpose `folder`, a folder) to open; null when the user would rather not. */
export async function pickOpen(purpose: PickPurpose): Promise<string | null> {
  if (!useApp.getState().host?.hasNativeDialogs) return ask('file', { mode: 'open', purpose, suggestedName: '' });
  return unwrap(await host.request('shell.pickOpen', { purpose }))?.path ?? null;
}

/** Asks where to save; null when the user would rather not. */
export async function pickSave(purpose: PickPurpose, suggestedName: string): Promise<string | null> {
  if (!useApp.getState().host?.hasNativeDialogs) return ask('file', { mode: 'save', purpose, suggestedName });
  return unwrap(await host.request('shell.pickSave', { purpose, suggestedName }))?.path ?? null;
}

/** The file name at the end of a path of any system. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
