/** Whole processes against whole processes: wall time from start to exit, largest resident memory where the system tells. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const timeProgram = '/usr/bin/time';
const isGnuTime = existsSync(timeProgram) && spawnSync(timeProgram, ['-f', '%M', 'true']).status === 0;

/** Runs a program once; throws when it fails, since the time of a failure means nothing. */
function runOnce([program, ...args]) {
  const note = join(tmpdir(), `gangmu-bench-${process.pid}`);
  const command = isGnuTime ? [timeProgram, '-f', '%M', '-o', note, program, ...args] : [program, ...args];
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error || status !== 0) throw new Error(`${program} ${args[0]} failed: ${error?.message ?? stderr.toString()}`);
  const megabytes = isGnuTime ? Number(readFileSync(note, 'utf8').trim()) / 1024 : null;
  rmSync(note, { force: true });
  return { seconds, megabytes };
}

/** Median of the runs by time; one run beforehand warms file caches and is not counted. */
export function measure(command, runs) {
  runOnce(command);
  const results = Array.from({ length: runs }, () => runOnce(command));
  results.sort((left, right) => left.seconds - right.seconds);
  return results[Math.floor(runs / 2)];
}

/** Whether a program can be started at all. */
export function isThere(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
