import { createPageSetup } from '../../core/word/page-setup.ts';
import { layOutPages } from '../../core/word/preview/lay-out-pages.ts';
import { readFlow } from '../../core/word/preview/read-flow.ts';
import { writePlan } from '../../core/word/write/write-plan.ts';
import { findMissingFonts } from './font-faces.ts';
import { createMeasure } from './measure-text.ts';
import { placesOf } from './preview-places.ts';
import type { PreviewJob, PreviewResult } from './preview-job.ts';

/** The thread of the preview: writes the Word file, reads it back, and lays its pages out, while the window stays free. */
const context = new OffscreenCanvas(1, 1).getContext('2d')!;
const measure = createMeasure(context);

async function layOut({ id, plan, profile, style }: PreviewJob): Promise<PreviewResult> {
  // The marks by which a paragraph is found are in a file that carries its plan; none of it is seen on paper.
  const file = await writePlan(plan, { profile, setup: createPageSetup(style), carriesPlan: true });
  const pages = layOutPages(readFlow(file), measure);
  const fonts = new Set(
    pages.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ look }) => look.font))),
  );
  return { id, pages, places: placesOf(plan), missingFonts: findMissingFonts([...fonts], context) };
}

addEventListener('message', ({ data }: MessageEvent<PreviewJob>) => {
  void layOut(data).then(
    (result) => postMessage(result),
    // Comes to the page as an error of the thread.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
