import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds that is serious or critical, in light and in dark, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const { violations } = await page.evaluate(
      // In the world of the driver: the page's own rules about scripts stay as they are.
      async (source) => {
        if (!('axe' in window)) (0, eval)(source);
        const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
        return axe.run();
      },
      axe,
    );
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(
        ...nodes
          .slice(0, 5)
          .map(({ html, any }) => `${colorScheme} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      );
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
