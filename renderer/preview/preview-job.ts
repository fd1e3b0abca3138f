import type { Plan } from '../../core/plan/schema.ts';
import type { ExportProfile } from '../../core/word/export-profile.ts';
import type { HouseStyle } from '../../core/word/house-style.ts';
import type { PreviewPage } from '../../core/word/preview/page-items.ts';

/** What the thread is asked for. */
export interface PreviewJob {
  readonly id: number;
  readonly plan: Plan;
  readonly profile: ExportProfile;
  readonly style: HouseStyle;
}

/** Where a paragraph on a page comes from: an entry, the nth annex, or what comes before the entries. */
export type PreviewPlace =
  | { readonly is: 'entry'; readonly id: string }
  | { readonly is: 'annex'; readonly index: number }
  | { readonly is: 'start' };

/** What comes back: pages, where their paragraphs come from by mark, and fonts of the file that this computer lacks. */
export interface PreviewResult {
  readonly id: number;
  readonly pages: readonly PreviewPage[];
  readonly places: ReadonlyMap<string, PreviewPlace>;
  readonly missingFonts: readonly string[];
}

/** The thread that makes the pages; `close` ends it. */
export interface PreviewThread {
  /** Asks for the pages; whatever was asked for before is forgotten. */
  readonly lay: (job: Omit<PreviewJob, 'id'>) => void;
  readonly close: () => void;
}

/** Starts the thread. `onPages` hears of the last job only. */
export function startPreviewThread(
  onPages: (result: PreviewResult) => void,
  onFailure: (message: string) => void,
): PreviewThread {
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<PreviewResult>) => {
    if (data.id === last) onPages(data);
  });
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    lay(job) {
      last += 1;
      worker.postMessage({ ...job, id: last } satisfies PreviewJob);
    },
    close: () => worker.terminate(),
  };
}
