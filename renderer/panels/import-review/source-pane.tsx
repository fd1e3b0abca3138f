import { useEffect, useMemo, useRef, useState } from 'react';
import { walkEntries } from '../../../core/plan/walk.ts';
import type { RecognisedDocument } from '../../../core/recognise/recognise.ts';
import type { CleaningChange } from '../../../core/recognise/review.ts';
import { pointAt, type ImportReviewing } from '../../state/import-review.ts';
import { entriesOf } from '../../state/review-outline.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { BlockBar } from './block-bar.tsx';
import { SourceBlockLine, type ShownBlock } from './source-block.tsx';

/** Blocks that come and go together; those far out of sight are not drawn. */
const CHUNK = 40;
/** Pixels beyond the visible part in which blocks are drawn. */
const NEARBY = 1500;
const nothing: readonly CleaningChange[] = [];

interface Props {
  readonly review: ImportReviewing;
  readonly doubtful: ReadonlySet<number>;
}

/** The source as it stands in the file, with what became of each block; the block pointed at can be corrected. */
export function SourcePane({ review, doubtful }: Props) {
  const { source, found, decisions, at } = review;
  const list = useRef<HTMLDivElement>(null);
  const changes = useMemo(() => Map.groupBy(found.review.changes, (change) => change.source), [found]);
  const headings = useMemo(() => headingsById(found.documents), [found]);
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(source.length / CHUNK) }, (_, index) => index * CHUNK),
    [source],
  );
  useEffect(() => {
    const line = at === null ? null : document.getElementById(`source-${at}`);
    if (line && list.current && !isVisible(line, list.current)) line.scrollIntoView({ block: 'center' });
  }, [at]);
  const shown = (index: number): ShownBlock => ({
    source: index,
    block: source[index]!,
    outcome: found.review.outcomes[index],
    heading: headings.get(found.review.outcomes[index]?.entryId ?? '') ?? null,
    changes: changes.get(index) ?? nothing,
    choice: decisions.choices.blocks[index],
    isDoubtful: doubtful.has(index),
  });
  return (
    <section className="review-source" aria-label={zh.review.source}>
      <div className="review-head">
        <h2>{zh.review.source}</h2>
        <small>
          {zh.review.sourceBlocks(formatCount(source.length))} · {zh.review.sourceHint}
        </small>
      </div>
      <div
        ref={list}
        className="source-list"
        role="listbox"
        tabIndex={0}
        aria-label={zh.review.source}
        aria-activedescendant={at === null ? undefined : `source-${at}`}
        onFocus={() => at === null && pointAt(0)}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
          const edge = { Home: 0, End: source.length - 1 }[event.key];
          const target = step === undefined ? edge : (at ?? -1) + step;
          if (target === undefined) return;
          event.preventDefault();
          pointAt(Math.min(source.length - 1, Math.max(0, target)));
        }}
      >
        {chunks.map((start) => (
          <Chunk
            key={start}
            blocks={Array.from({ length: Math.min(CHUNK, source.length - start) }, (_, index) => shown(start + index))}
            at={at !== null && at >= start && at < start + CHUNK ? at : null}
          />
        ))}
      </div>
      <BlockBar review={review} />
    </section>
  );
}

/** Headings that share their line with a body, by id of the entry. */
function headingsById(documents: readonly RecognisedDocument[]): Map<string, string> {
  const headings = new Map<string, string>();
  for (const found of documents) {
    for (const { entry } of walkEntries(entriesOf(found))) {
      if (entry.heading !== null && entry.body.length > 0) headings.set(entry.id, entry.heading);
    }
  }
  return headings;
}

function Chunk({ blocks, at }: { readonly blocks: readonly ShownBlock[]; readonly at: number | null }) {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const chunk = element.current;
    if (!chunk) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Out of sight it keeps the height it had, so that nothing moves.
        if (!entry.isIntersecting && chunk.childElementCount > 0) setHeight(chunk.offsetHeight);
        setIsNear(entry.isIntersecting);
      },
      { root: chunk.parentElement, rootMargin: `${NEARBY}px` },
    );
    observer.observe(chunk);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || at !== null;
  return (
    <div
      ref={element}
      className="source-chunk"
      role="presentation"
      style={isDrawn ? undefined : { height: height ?? guessHeight(blocks) }}
    >
      {isDrawn &&
        blocks.map((block) => (
          <SourceBlockLine key={block.source} {...block} isAt={block.source === at} onPoint={pointAt} />
        ))}
    </div>
  );
}

/** About the height of blocks that were never drawn: lines of some 26 characters. */
function guessHeight(blocks: readonly ShownBlock[]): number {
  return blocks.reduce((sum, { block }) => {
    const lines = block.type === 'table' ? Math.min(block.rows.length, 7) : Math.ceil((block.text.length || 1) / 26);
    return sum + lines * 28 + 4;
  }, 0);
}

function isVisible(line: HTMLElement, within: HTMLElement): boolean {
  const [inner, outer] = [line.getBoundingClientRect(), within.getBoundingClientRect()];
  return inner.top >= outer.top && Math.min(inner.bottom, inner.top + 60) <= outer.bottom;
}
