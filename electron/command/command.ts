import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { failure, success, type Failure, type Result } from '../../core/result.ts';
import { exportProfileSchema, type ExportProfile } from '../../core/word/export-profile.ts';

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

/** Accepts a file to be written: one that is there already only when the user has asked for it to be replaced. */
export function checkOutput(output: string, mayReplace: boolean): Result<string> {
  const path = resolve(output);
  if (mayReplace || !existsSync(path)) return success(path);
  return failure(
    'invalid-input',
    `“${basename(path)}”已经存在，没有写入。要替换它请加上 --force，或用 -o 另写一个文件名。`,
  );
}

/** Takes the one file a command works on. */
export function oneFile(positionals: readonly string[], what: string): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new WrongUsage(`没有写明${what}。`);
  if (others.length > 0) throw new WrongUsage(`一次只能处理一个文件，多出了：${others.join(' ')}`);
  return file;
}

/** What a file is for, as named on the command line. */
export function profileFrom(text: string): ExportProfile {
  const profile = exportProfileSchema.safeParse(text);
  if (profile.success) return profile.data;
  throw new WrongUsage(`没有“${text}”这种用途。可用的有：issue（印发稿）、review（审阅稿）`);
}
