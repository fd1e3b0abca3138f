import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';

/** A program with its arguments; never a line for a shell. */
export interface RevealCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Windows Explorer reads its own quotation marks. */
  readonly isVerbatim: boolean;
}

/** How a system shows a file in its file manager. Linux shows the folder, which every file manager can. */
export function revealCommand(path: string, platform: NodeJS.Platform): RevealCommand {
  if (platform === 'win32') return { program: 'explorer.exe', args: [`/select,"${path}"`], isVerbatim: true };
  if (platform === 'darwin') return { program: 'open', args: ['-R', path], isVerbatim: false };
  return { program: 'xdg-open', args: [dirname(path)], isVerbatim: false };
}

/** Shows a file in the system's file manager. */
export async function reveal(path: string): Promise<Result<Record<string, never>>> {
  if (!existsSync(path) || path.includes('"')) {
    return failure('not-found', `找不到“${basename(path)}”。它可能已被移动、改名或删除。`);
  }
  const { program, args, isVerbatim } = revealCommand(path, process.platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: isVerbatim });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  child.unref();
  return started ? success({}) : failure('not-available', `这台电脑上没有文件管理器可用。文件在“${path}”。`);
}
