import { basename } from 'node:path';
import type { Failure } from '../../core/result.ts';

/** One word of the command line after `gangmu`. */
export interface Command {
  /** Shown for `--help` and behind wrong usage. */
  readonly usage: string;
  /** Does the work and tells the exit code: 0 worked, 1 input refused. Throws `WrongUsage` for 2. */
  readonly run: (args: readonly string[]) => Promise<0 | 1>;
}

/** The command line does not say what to do; the message says in Chinese what is wrong with it. */
export class WrongUsage extends Error {}

/** Writes a line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes the one line on standard error that names the file and the reason, and gives the exit code. */
export function refuse(file: string, { message }: Failure): 1 {
  const name = basename(file);
  const line = message.includes(name) ? message : `“${name}”：${message}`;
  process.stderr.write(`${line.replace(/\s+/gu, ' ')}\n`);
  return 1;
}

/** Takes the one file a command works on. */
export function oneFile(positionals: readonly string[], what: string): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new WrongUsage(`没有写明${what}。`);
  if (others.length > 0) throw new WrongUsage(`一次只能处理一个文件，多出了：${others.join(' ')}`);
  return file;
}
