import type { SourceBlock } from '../../../core/recognise/source.ts';
import { correctBlock, pointAt, type ImportReviewing } from '../../state/import-review.ts';
import { formatCount, zh } from '../../text/zh.ts';

/** Source blocks that are left out, or were before the user took them back: their indices. */
export function leftOut({ found, decisions }: ImportReviewing): number[] {
  return found.review.outcomes.flatMap(({ part }, source) =>
    part === 'dropped' || decisions.choices.blocks[source]?.kind === 'keep' ? [source] : [],
  );
}

/** What was left out and why; each comes back with one key or click. */
export function DroppedList({ review }: { readonly review: ImportReviewing }) {
  const { outcomes } = review.found.review;
  const { blocks } = review.decisions.choices;
  const reasonOf = (source: number) => {
    const kind = blocks[source]?.kind;
    if (kind === 'keep') return zh.review.restored;
    return kind === 'drop' ? zh.review.droppedByYou : (outcomes[source]?.reason ?? zh.review.droppedNoReason);
  };
  const groups = [...Map.groupBy(leftOut(review), reasonOf)];
  if (groups.length === 0) return <p className="empty">{zh.review.nothingDropped}</p>;
  return (
    <>
      <p className="hint">{zh.review.dropped}</p>
      {groups.map(([reason, sources]) => (
        <section key={reason} className="dropped-group" aria-label={reason}>
          <h3>
            {reason} <small>{zh.review.places(formatCount(sources.length))}</small>
          </h3>
          {sources.map((source) => {
            const isKept = blocks[source]?.kind === 'keep';
            return (
              <article
                key={source}
                className="dropped-line"
                data-card={`dropped-${source}`}
                tabIndex={-1}
                onFocus={() => pointAt(source)}
                onClick={() => pointAt(source)}
              >
                <span>{textOf(review.source[source])}</span>
                <button
                  type="button"
                  className="link"
                  data-answer
                  onClick={() => correctBlock(source, isKept || blocks[source] ? null : { kind: 'keep' })}
                >
                  {isKept ? zh.review.dropAgain : zh.review.restore}
                </button>
              </article>
            );
          })}
        </section>
      ))}
    </>
  );
}

/** Characters that are shown of a block. */
const TEXT_LENGTH = 90;

function textOf(block: SourceBlock | undefined): string {
  if (!block) return '';
  const text = block.type === 'table' ? block.rows.map((row) => row.join(' ')).join(' ') : block.text;
  return text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : text;
}
