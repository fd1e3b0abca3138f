import type { Page } from 'playwright-core';

/** A place in the text: a line, counted from the title on, cells included, and the characters before it. */
export type Place = readonly [line: number, offset: number];

const LINES = '.sheet .title, .sheet .entry, .sheet .body-paragraph';

/** Every line of the sheet with its number. */
export function readLines(page: Page): Promise<string[]> {
  return page
    .locator(LINES)
    .evaluateAll((lines) => lines.map((line) => `${(line as HTMLElement).dataset['num'] ?? ''}${line.textContent}`));
}

/** Where the caret is; null when there is none in the text, or a selection. */
export function readCaret(page: Page): Promise<Place | null> {
  return page.evaluate((selector) => {
    const selection = getSelection();
    if (!selection?.isCollapsed || !selection.anchorNode) return null;
    const { anchorNode, anchorOffset } = selection;
    const lines = [...document.querySelectorAll(selector)];
    const index = lines.findIndex((line) => line.contains(anchorNode));
    if (index < 0) return null;
    const range = document.createRange();
    range.selectNodeContents(lines[index]!);
    range.setEnd(anchorNode, anchorOffset);
    return [index, range.toString().length] as const;
  }, LINES);
}

/** Selects from one place to another, or puts the caret at one, and waits until the editor has taken notice. */
export async function select(page: Page, from: Place, to: Place = from): Promise<void> {
  await page.evaluate(
    ([selector, ends]) => {
      const lines = [...document.querySelectorAll(selector)];
      const points = ends.map(([line, offset]) => {
        const element = lines[line]!;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let rest = offset;
        while (texts.nextNode()) {
          const text = texts.currentNode as Text;
          if (rest <= text.length) return [text, rest] as const;
          rest -= text.length;
        }
        return [element, 0] as const;
      });
      document.querySelector<HTMLElement>('.sheet')!.focus();
      const [start, end] = points as [(typeof points)[0], (typeof points)[0]];
      getSelection()!.setBaseAndExtent(start[0], start[1], end[0], end[1]);
    },
    [LINES, [from, to]] as const,
  );
  await settle(page);
}

/** Lets the editor do what it does after an input. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
