import { create } from 'zustand';
import type { FolderReport } from '../../core/contract/imports.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { showMessage, unwrap } from './messages.ts';
import { newId } from './open-document.ts';
import { pickOpen } from './pick-file.ts';

/** A folder being imported, or the report of it. */
export interface FolderImporting {
  readonly jobId: string;
  readonly folder: string;
  readonly done: number;
  /** 0 while the files are being counted. */
  readonly total: number;
  /** The file at hand. */
  readonly fileName: string;
  readonly isStopping: boolean;
  /** Null while it runs. */
  readonly report: FolderReport | null;
  /** Whether it stands on the screen; otherwise it goes on in the background. */
  readonly isShown: boolean;
}

export const useFolderImport = create<{ readonly job: FolderImporting | null }>(() => ({ job: null }));

/** Name of the folder for the plans, beside the files they are made of. */
const OUTPUT_FOLDER = '纲目文稿';

/** Asks for a folder and makes plans of every file in it, in the background. One at a time. */
export async function importFolderWithDialog(): Promise<void> {
  if (useFolderImport.getState().job?.report === null) return showFolderImport(true);
  const folder = await pickOpen('folder');
  if (folder === null) return;
  const jobId = newId();
  const job = { jobId, folder, done: 0, total: 0, fileName: '', isStopping: false, report: null, isShown: true };
  useFolderImport.setState({ job });
  const stop = host.on('import.progress', ({ jobId: of, done, total, fileName }) => {
    if (of === jobId) change(jobId, { done, total, fileName });
  });
  const separator = folder.includes('\\') ? '\\' : '/';
  const output = folder.endsWith(separator) ? folder + OUTPUT_FOLDER : folder + separator + OUTPUT_FOLDER;
  const report = unwrap(await host.request('import.folder', { jobId, folder, output }));
  stop();
  if (!report) return useFolderImport.setState({ job: null });
  change(jobId, { report });
  const { isShown } = useFolderImport.getState().job ?? { isShown: true };
  if (isShown) return;
  const run = () => showFolderImport(true);
  const text = zh.review.reports.finished(report.counts.imported, report.counts.failed);
  showMessage('done', text, { label: zh.review.reports.show, run });
}

/** Stops it; what is done so far is kept and reported. */
export function stopFolderImport(): void {
  const { job } = useFolderImport.getState();
  if (!job) return;
  change(job.jobId, { isStopping: true });
  void host.request('import.cancel', { jobId: job.jobId }).then(unwrap);
}

/** Puts it on the screen, or lets it go on in the background; a report that is put away is gone. */
export function showFolderImport(isShown: boolean): void {
  const { job } = useFolderImport.getState();
  if (job) useFolderImport.setState({ job: !isShown && job.report ? null : { ...job, isShown } });
}

function change(jobId: string, fields: Partial<FolderImporting>): void {
  useFolderImport.setState(({ job }) => ({ job: job?.jobId === jobId ? { ...job, ...fields } : job }));
}
