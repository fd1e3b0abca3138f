import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { success, type Result } from '../../core/result.ts';
import { houseStyleSchema, standardStyle, type HouseStyle } from '../../core/word/house-style.ts';
import { learnStyle } from '../../core/word/read/learn-style.ts';
import { namedFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { inflateNatively } from './inflate-natively.ts';
import { readFileWithin } from './read-file.ts';

const MAX_STYLE = 1024 * 1024;
/** Word files carry pictures, which are never unpacked. */
const MAX_SAMPLE = 256 * 1024 * 1024;

/** The house styles of a folder, that of the standard first whatever is there. `report` gets one line per broken file. */
export async function listStyles(folder: string, report: (problem: string) => void): Promise<HouseStyle[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const styles: HouseStyle[] = [standardStyle];
  for (const name of names) {
    const style = await readStyle(join(folder, name));
    if (typeof style === 'string') report(`style ${name}: ${style}`);
    else if (style.id !== standardStyle.id) styles.push(style);
  }
  return styles;
}

/** A style or the reason why there is none. */
async function readStyle(path: string): Promise<HouseStyle | string> {
  const file = await readFileWithin(path, MAX_STYLE);
  if (!file.ok) return file.failure.message;
  try {
    const checked = houseStyleSchema.safeParse(JSON.parse(new TextDecoder().decode(file.value.bytes)));
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0];
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  } catch (error) {
    return String(error);
  }
}

/** Learns a style from a sample on disk. Ids of learnt styles say nothing; the name is what the user sees. */
export async function learnStyleFrom(path: string, name: string): Promise<Result<{ style: HouseStyle }>> {
  const checked = checkPath(path);
  if (!checked.ok) return checked;
  const file = await readFileWithin(path, MAX_SAMPLE);
  if (!file.ok) return file;
  const learnt = learnStyle(file.value.bytes, { id: 'own', name }, inflateNatively);
  return learnt.ok ? success({ style: learnt.value }) : namedFailure(basename(path), learnt);
}
