/** What every page of the bench can do. */
export interface BenchPage {
  /** Makes the text of so many entries, which is not measured. */
  readonly prepare: (count: number) => void;
  /** Shows what was prepared; resolves with the milliseconds until it is on the screen. */
  readonly open: () => Promise<number>;
  /** Paragraphs of the whole text, chapter headings included, as the page has them. */
  readonly lines: () => number;
  /** Number that the last paragraph shows; null in an editor without numbers. */
  readonly lastNumber: () => number | null;
  /** Puts the caret into the middle of a paragraph, counted from the first entry on, or behind it. */
  readonly placeCaret: (entry: number, where: 'middle' | 'end') => Promise<void>;
  /** Gives back the times taken since it was last asked, from a key or composition update to after the paint that shows it. */
  readonly takeTimes: () => number[];
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Resolves after the next paint. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Registers the page with the bench, with times taken of every key and every update of a composition. */
export function offer(page: Omit<BenchPage, 'takeTimes'>): void {
  let times: number[] = [];
  const take = () => {
    const start = performance.now();
    void painted().then(() => times.push(performance.now() - start));
  };
  // Keys of an input method (229) show nothing by themselves.
  window.addEventListener('keydown', (event) => event.key !== 'Process' && take(), true);
  window.addEventListener('compositionupdate', take, true);
  window.bench = {
    ...page,
    takeTimes: () => {
      const taken = times;
      times = [];
      return taken;
    },
  };
}

/** Milliseconds of what is done until it is on the screen. */
export async function timeToPaint(act: () => void): Promise<number> {
  await painted();
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
}

/** Puts the caret into an element by the browser's own means, in view. */
export async function placeInElement(element: Element, where: 'middle' | 'end'): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let longest: Text | null = null;
  let last: Text | null = null;
  while (texts.nextNode()) {
    last = texts.currentNode as Text;
    if (!longest || last.length > longest.length) longest = last;
  }
  if (!longest || !last) return;
  if (where === 'middle') getSelection()!.collapse(longest, longest.length >> 1);
  else getSelection()!.collapse(last, last.length);
  for (let frames = 0; frames < 3; frames += 1) await painted();
}
