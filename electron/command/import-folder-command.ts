import { resolve } from 'node:path';
import type { FileOutcome, FolderReport } from '../../core/contract/imports.ts';
import type { Result } from '../../core/result.ts';
import { importFolder } from '../import/import-folder.ts';
import { writeOne } from '../import/import-jobs.ts';
import { createImportPool } from '../import/worker-pool.ts';
import { findProgramFolders } from '../services/paths.ts';
import { say } from './command.ts';

/** Imports a folder, writing plans below `output` or nowhere; a line on standard error for every file that fails. */
export async function importFolderOf(folder: string, output: string | null): Promise<Result<FolderReport>> {
  const pool = createImportPool(findProgramFolders().templates);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await importFolder({
      folder: resolve(folder),
      output: output === null ? null : resolve(output),
      importOne: async (file, to) => {
        const outcome = await writeOne(pool, file, to, stop.signal);
        if (outcome.failure) process.stderr.write(`${outcome.failure.message.replace(/\s+/gu, ' ')}\n`);
        return outcome;
      },
      width: pool.width,
      signal: stop.signal,
      onProgress: () => undefined,
      now: () => performance.now(),
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    await pool.close();
  }
}

/** Shows a line per imported file and the counts. */
export function describeFolder({ files, counts, isCancelled, milliseconds }: FolderReport): void {
  for (const file of files) if (file.failure === null) say(lineOf(file));
  const seconds = (milliseconds / 1000).toFixed(1);
  say(
    `共 ${counts.files} 个文件，导入 ${counts.imported} 个（${counts.documents} 份文稿、${counts.entries} 条），失败 ${counts.failed} 个，用时 ${seconds} 秒。`,
  );
  if (isCancelled) say('已停止，余下的文件没有导入。');
}

function lineOf({ name, documents }: FileOutcome): string {
  const shown = documents.map(
    ({ title, entries, findings }) => `${title}（${entries} 条${findings > 0 ? `，${findings} 处提示` : ''}）`,
  );
  return `${name}：${shown.join('；')}`;
}
