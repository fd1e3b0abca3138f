import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PreviewPage } from '../../../core/word/preview/page-items.ts';
import type { Preview } from '../../state/preview.ts';
import { zh } from '../../text/zh.ts';
import { PaperPage } from './paper-page.tsx';
import { PreviewBar } from './preview-bar.tsx';
import { registerPreviewKeys } from './preview-keys.ts';
import { useGradually } from './use-gradually.ts';

/** A point of paper is this many pixels at its true size. */
const TRUE_SIZE = 96 / 72;
/** Room around the pages and between them, in pixels. */
const ROOM = 24;

/** The pages of the Word file over the whole window. */
export function PreviewView({ preview }: { readonly preview: Preview }) {
  const { pages, places, missingFonts, zoom, isTwoPages } = preview;
  const desk = useRef<HTMLElement>(null);
  const size = useSize(desk);
  const [current, setCurrent] = useState(1);
  const count = pages?.length ?? 0;
  const drawn = useGradually(pages);
  const columns = isTwoPages ? 2 : 1;
  const scale = pages && size ? scaleFor(pages, zoom, columns, size) : 0;

  const goToPage = useCallback((number: number) => {
    desk.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  }, []);
  useEffect(() => registerPreviewKeys(window), []);
  useEffect(() => desk.current?.focus(), []);

  return (
    <div className="preview">
      <PreviewBar preview={preview} current={Math.min(current, Math.max(1, count))} goToPage={goToPage} />
      <main
        className="preview-desk"
        ref={desk}
        tabIndex={0}
        aria-label={zh.preview.title}
        aria-busy={preview.isWaiting || drawn < count}
        onScroll={(event) => setCurrent(pageInSight(event.currentTarget))}
      >
        {pages === null && <p className="preview-waiting">{zh.preview.waiting}</p>}
        {scale > 0 && (
          <div className={isTwoPages ? 'preview-pages is-double' : 'preview-pages'}>
            {pages?.map((page, index) => (
              <PaperPage
                key={index}
                page={page}
                number={index + 1}
                places={places}
                scale={scale}
                isDrawn={index < drawn || (current > drawn && Math.abs(index + 1 - current) < 2)}
              />
            ))}
          </div>
        )}
      </main>
      <footer className="status preview-foot">
        <span>{zh.preview.pages(count)}</span>
        <span>{zh.preview.click}</span>
        <span className="grow" />
        <span className="preview-note">
          {missingFonts.length > 0 ? zh.preview.missing(missingFonts.join('、')) : zh.preview.asOffice}
        </span>
      </footer>
    </div>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(element: React.RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setSize({ width: target.clientWidth, height: target.clientHeight }));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Pixels to a point. */
function scaleFor(pages: readonly PreviewPage[], zoom: Preview['zoom'], columns: number, size: Size): number {
  if (typeof zoom === 'number') return zoom * TRUE_SIZE;
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  const across = (size.width - ROOM * (columns + 1)) / (width * columns);
  return Math.max(0.1, zoom === 'width' ? across : Math.min(across, (size.height - 2 * ROOM) / height));
}

/** The page that covers the middle of the desk, or the last one above it; of two beside each other the left one. */
function pageInSight(desk: HTMLElement): number {
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  let found = 1;
  let row = Number.NEGATIVE_INFINITY;
  for (const page of desk.querySelectorAll<SVGElement>('[data-page]')) {
    const { top } = page.getBoundingClientRect();
    if (top > middle) break;
    if (top > row) found = Number(page.dataset['page']);
    row = top;
  }
  return found;
}
