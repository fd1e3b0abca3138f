import type { Page } from 'playwright-core';

/** Opens the preview and waits until its pages have been laid out. */
export async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.preview-desk[aria-busy=false] .paper').first().waitFor();
}

/** The first line of every page that the preview shows, without what stands in the header; a row of a table is one line. */
export function readFirstLines(page: Page): Promise<string[]> {
  return page.locator('.paper').evaluateAll((papers) =>
    papers.map((paper) => {
      const pieces = [...paper.querySelectorAll('.paper-line:not(.is-edge) text')].map((text) => ({
        text: (text.textContent ?? '').replace(/\s/gu, ''),
        x: Number(text.getAttribute('x')),
        y: Number(text.getAttribute('y')),
      }));
      const written = pieces.filter(({ text }) => text !== '');
      const top = Math.min(...written.map(({ y }) => y));
      const first = written.filter(({ y }) => Math.abs(y - top) < 6).sort((one, other) => one.x - other.x);
      return first.map(({ text }) => text).join('');
    }),
  );
}
