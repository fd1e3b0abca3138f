import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sharedFolder } from '../shared-folder.ts';

export { sharedFolder };

/** The texts of the real plans; null where there are none here. With `CI=true` that is a failure, not a reason to skip. */
export function readRealPlans(): string[] | null {
  const folder = `${sharedFolder}/plans`;
  if (!existsSync(folder)) {
    if (process.env['CI'] === 'true') throw new Error(`no real plans at ${folder}`);
    console.log(`skipped: no real plans at ${folder}`);
    return null;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}
