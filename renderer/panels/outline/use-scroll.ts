import { useEffect, useMemo, useState, type RefObject } from 'react';

/** Height of a line in pixels; all are equal, so that only the visible ones of five thousand need to be drawn. */
export const ROW_HEIGHT = 30;
/** Lines drawn above and below what is visible. */
const OVERSCAN = 12;

/** Which lines of a scrolling list are visible, and how to bring one into view. */
export function useScroll(ref: RefObject<HTMLDivElement | null>, count: number) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  const reveal = useMemo(
    () => (index: number) => {
      const element = ref.current;
      if (!element || index < 0) return;
      const at = index * ROW_HEIGHT;
      if (at < element.scrollTop) element.scrollTop = at;
      else if (at + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
        element.scrollTop = at + ROW_HEIGHT - element.clientHeight;
      }
    },
    [ref],
  );
  return {
    first: Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN),
    last: Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN),
    onScroll: () => setTop(ref.current?.scrollTop ?? 0),
    reveal,
  };
}
