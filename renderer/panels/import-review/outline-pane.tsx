import { useEffect, useMemo, useRef } from 'react';
import { countItems } from '../../../core/plan/items.ts';
import { pointAt, type ImportReviewing } from '../../state/import-review.ts';
import { entriesOf, keyOfOutcome, layOutReview, type ReviewRow } from '../../state/review-outline.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { ROW_HEIGHT, useScroll } from '../outline/use-scroll.ts';
import { DocumentFacts } from './document-facts.tsx';

interface Props {
  readonly review: ImportReviewing;
  readonly doubtful: ReadonlySet<number>;
}

/** What recognition made of the source: the documents, and the outline of each; a line points at its place in the source. */
export function OutlinePane({ review, doubtful }: Props) {
  const { found, at, chosen } = review;
  const { documents } = found;
  const { outcomes } = found.review;
  const rows = useMemo(() => layOutReview(documents, outcomes), [documents, outcomes]);
  const shown = useMemo(() => rows.filter((row) => chosen.includes(row.document)), [rows, chosen]);
  const doubtfulKeys = useMemo(
    () => new Set([...doubtful].map((source) => outcomes[source] && keyOfOutcome(outcomes[source]))),
    [doubtful, outcomes],
  );
  const items = chosen.reduce(
    (sum, index) => sum + (documents[index] ? countItems(entriesOf(documents[index])) : 0),
    0,
  );
  const outcome = at === null ? undefined : outcomes[at];
  const active = outcome && keyOfOutcome(outcome);
  return (
    <section className="review-outline" aria-label={zh.review.outline}>
      <div className="review-head">
        <h2>{zh.review.outline}</h2>
        <small>{zh.review.outlineCount(chosen.length, formatCount(items))}</small>
      </div>
      <DocumentFacts review={review} />
      <Rows rows={shown} doubtful={doubtfulKeys} active={active ?? null} hasTitles={chosen.length > 1} />
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly ReviewRow[];
  /** Keys of the lines with open doubts. */
  readonly doubtful: ReadonlySet<string | null | undefined>;
  /** Key of the line that the block pointed at belongs to. */
  readonly active: string | null;
  readonly hasTitles: boolean;
}

function Rows({ rows, doubtful, active, hasTitles }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, onScroll, reveal } = useScroll(scroller, rows.length);
  const activeIndex = rows.findIndex((row) => row.key === active);
  useEffect(() => reveal(activeIndex), [activeIndex, reveal]);
  const point = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row?.source !== null && row?.source !== undefined) pointAt(row.source);
  };
  if (!rows.some((row) => row.kind === 'entry')) return <p className="empty review-empty">{zh.review.noOutline}</p>;
  return (
    <div
      ref={scroller}
      className="tree review-tree"
      role="listbox"
      tabIndex={0}
      aria-label={zh.review.outline}
      aria-activedescendant={activeIndex >= 0 ? `review-${rows[activeIndex]!.key}` : undefined}
      onScroll={onScroll}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        point(activeIndex + step);
      }}
    >
      <div className="tree-space" role="presentation" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, shown) => (
          <div
            key={row.key}
            id={`review-${row.key}`}
            role="option"
            aria-selected={first + shown === activeIndex}
            aria-posinset={first + shown + 1}
            aria-setsize={rows.length}
            className={classOf(row, first + shown === activeIndex, hasTitles)}
            style={{ top: (first + shown) * ROW_HEIGHT, paddingLeft: 12 + row.depth * 18 }}
            onClick={() => point(first + shown)}
          >
            <b>{labelOf(row)}</b>
            <span className="row-title">{row.title || zh.outline.untitled}</span>
            {doubtful.has(row.key) && <span className="row-doubt">{zh.review.doubtful}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function labelOf({ kind, label }: ReviewRow): string {
  switch (kind) {
    case 'document':
      return zh.review.parts.title;
    case 'preamble':
      return zh.review.parts.preamble;
    case 'signature':
      return zh.review.signature;
    case 'entry':
    case 'annex':
      return label;
    default:
      return kind satisfies never;
  }
}

function classOf(row: ReviewRow, isActive: boolean, hasTitles: boolean): string {
  return [
    'row',
    `row-${row.kind}`,
    row.kind === 'document' && hasTitles && 'row-document-first',
    row.depth === 0 && row.kind === 'entry' && 'row-chapter',
    isActive && 'is-current',
    !row.title && 'is-untitled',
  ]
    .filter(Boolean)
    .join(' ');
}
