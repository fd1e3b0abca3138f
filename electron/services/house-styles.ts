import { basename } from 'node:path';
import { success, type Result } from '../../core/result.ts';
import { houseStyleSchema, standardStyle, type HouseStyle } from '../../core/word/house-style.ts';
import { learnStyle } from '../../core/word/read/learn-style.ts';
import { namedFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { inflateNatively } from './inflate-natively.ts';
import { readFileWithin } from './read-file.ts';
import { describeFault, readJsonFolder } from './read-json-folder.ts';

const MAX_STYLE = 1024 * 1024;
/** Word files carry pictures, which are never unpacked. */
const MAX_SAMPLE = 256 * 1024 * 1024;

/** The house styles of a folder, that of the standard first whatever is there. `report` gets one line per broken file. */
export async function listStyles(folder: string, report: (problem: string) => void): Promise<HouseStyle[]> {
  const styles: HouseStyle[] = [standardStyle];
  for (const file of await readJsonFolder(folder, houseStyleSchema, MAX_STYLE)) {
    if ('fault' in file) report(`style ${file.name}: ${describeFault(file.fault)}`);
    else if (file.value.id !== standardStyle.id) styles.push(file.value);
  }
  return styles;
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
