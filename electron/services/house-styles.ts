import { mkdir, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';
import { houseStyleSchema, isOwnStyle, standardStyle, type HouseStyle } from '../../core/word/house-style.ts';
import { learnStyle } from '../../core/word/read/learn-style.ts';
import { fileFailure, namedFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { inflateNatively } from './inflate-natively.ts';
import { readFileWithin } from './read-file.ts';
import { describeFault, readJsonFolder } from './read-json-folder.ts';
import { replaceFile } from './replace-file.ts';

const MAX_STYLE = 1024 * 1024;
/** Word files carry pictures, which are never unpacked. */
const MAX_SAMPLE = 256 * 1024 * 1024;

/** House styles (版式): those that come with the program, which nobody changes from here, and the user's own. */
export interface HouseStyles {
  /** The standard first whatever is there, then what ships, then the user's own. One that is broken is reported and left out. */
  list(): Promise<HouseStyle[]>;
  /** Durable when it succeeds. Refuses a style that is not the user's own. */
  save(style: HouseStyle): Promise<Result<{ style: HouseStyle }>>;
  /** Succeeds also when there is none. Refuses a style that is not the user's own. */
  remove(id: string): Promise<Result<Record<string, never>>>;
}

/** Serves the `*.json` of two folders; the second need not exist yet. `report` gets one line per file that cannot be used. */
export function createHouseStyles(shipped: string, own: string, report: (problem: string) => void): HouseStyles {
  const fileOf = (id: string): string => join(own, `${id}.json`);

  async function read(folder: string, mayServe: (style: HouseStyle, name: string) => boolean): Promise<HouseStyle[]> {
    const styles: HouseStyle[] = [];
    for (const file of await readJsonFolder(folder, houseStyleSchema, MAX_STYLE)) {
      if ('fault' in file) report(`style ${file.name}: ${describeFault(file.fault)}`);
      else if (mayServe(file.value, file.name)) styles.push(file.value);
    }
    return styles;
  }

  return {
    async list() {
      const others = await read(shipped, (style) => style.id !== standardStyle.id && !isOwnStyle(style));
      // Under another name it could be listed, but neither changed nor deleted.
      const users = await read(own, (style, name) => isOwnStyle(style) && name === `${style.id}.json`);
      return [standardStyle, ...others, ...users];
    },

    async save(style) {
      if (!isOwnStyle(style)) return refuse(style.name);
      try {
        await mkdir(own, { recursive: true });
      } catch (error) {
        return fileFailure(error, own, 'write');
      }
      const written = await replaceFile(fileOf(style.id), `${JSON.stringify(style, null, 2)}\n`);
      return written.ok ? success({ style }) : written;
    },

    async remove(id) {
      if (!isOwnStyle({ id })) return refuse(id);
      try {
        await unlink(fileOf(id));
      } catch (error) {
        const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!isGone) return fileFailure(error, fileOf(id), 'write');
      }
      return success({});
    },
  };
}

function refuse(name: string): Result<never> {
  return failure('no-permission', `“${name}”是随程序带来的版式，不能改动。请复制一份再改。`);
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
