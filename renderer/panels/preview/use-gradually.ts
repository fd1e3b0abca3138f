import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many are drawn at once: the one that is seen first. */
const FIRST = 1;
/** How many more with every pause. */
const STEP = 1;

/**
 * How many of a list to draw: one at first, then more whenever the page has nothing else to do, so that no frame is missed
 * over a long list; all before it is printed. Begins anew with another list.
 */
export function useGradually(list: readonly unknown[] | null): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const length = list?.length ?? 0;
  const count = Math.min(length, drawn.list === list ? drawn.count : FIRST);
  useEffect(() => {
    if (count >= length) return;
    const pause = requestIdleCallback(() => setDrawn({ list, count: count + STEP }), { timeout: 200 });
    const drawAll = () => flushSync(() => setDrawn({ list, count: length }));
    window.addEventListener('beforeprint', drawAll);
    return () => {
      cancelIdleCallback(pause);
      window.removeEventListener('beforeprint', drawAll);
    };
  }, [list, count, length]);
  return count;
}
