import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure } from '../services/file-failure.ts';

/** A file of a folder import. */
export interface FolderFile {
  readonly path: string;
  /** Relative to the folder, with `/` between its parts. */
  readonly name: string;
  /** Where its plan goes, relative to the output folder and without an ending; no two files share one. */
  readonly stem: string;
}

/** Most files of one import; nobody reads a longer report. */
const MAX_FILES = 5_000;
const MAX_DEPTH = 16;
/** What systems and programs leave in folders. */
const ignored = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)|\.(?:tmp|lnk|gangmu-corpus)$/iu;
const isPlan = /\.gangmu$/iu;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Lists the ordinary files of a folder and its subfolders in the order of their names; links are not followed. Plans of our
 * own need no import and are left out, unless asked for.
 */
export async function listFolderFiles(folder: string, withPlans = false): Promise<Result<FolderFile[]>> {
  const names: string[] = [];
  /** Subfolders still to be listed; one that cannot be read is passed over. */
  const open = [{ name: '', depth: 0 }];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    try {
      for (const found of await readdir(join(folder, at.name), { withFileTypes: true })) {
        if (ignored.test(found.name) || (!withPlans && isPlan.test(found.name))) continue;
        const name = at.name === '' ? found.name : `${at.name}/${found.name}`;
        if (found.isFile()) names.push(name);
        else if (found.isDirectory() && at.depth < MAX_DEPTH) open.push({ name, depth: at.depth + 1 });
      }
    } catch (error) {
      if (at.name === '') return fileFailure(error, folder, 'read');
    }
    if (names.length > MAX_FILES) {
      return failure(
        'file-too-large',
        `“${basename(folder)}”里的文件超过 ${MAX_FILES} 个。请选择里面的一个子文件夹，分几次导入。`,
      );
    }
  }
  names.sort(byName.compare);
  return success(withStems(folder, names));
}

/** `要点.doc` and `要点.docx` must not become the same plan file: where stems are equal, the ending stays. */
function withStems(folder: string, names: readonly string[]): FolderFile[] {
  const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
  const seen = new Map<string, number>();
  for (const name of names) {
    const stem = stemOf(name).toLowerCase();
    seen.set(stem, (seen.get(stem) ?? 0) + 1);
  }
  return names.map((name) => {
    const isShared = (seen.get(stemOf(name).toLowerCase()) ?? 0) > 1;
    return { path: join(folder, name), name, stem: isShared ? name : stemOf(name) };
  });
}
