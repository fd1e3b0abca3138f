import { useEffect, useRef } from 'react';
import { answerDoubt, pointAt, type ImportReviewing } from '../../state/import-review.ts';
import type { DoubtCard } from '../../state/review-decisions.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { nameOfPart } from './source-block.tsx';

interface Props {
  readonly review: ImportReviewing;
  readonly cards: readonly DoubtCard[];
}

/** The doubtful decisions in the order of the source, each with its answers. */
export function DoubtCards({ review, cards }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The screen has just come up; whoever comes from another tab keeps the focus there.
    const isElsewhere = document.activeElement?.closest('.import-review');
    if (!isElsewhere) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const open = cards.filter(({ answer }) => answer === null).length;
  if (cards.length === 0) return <p className="empty">{zh.review.noDoubts}</p>;
  return (
    <div className="review-cards" ref={list}>
      <div className="review-count" role="status">
        <span>{zh.review.doubts(open, cards.length)}</span>
        <small>{open === 0 ? zh.review.acceptHint : zh.review.doubtKeys}</small>
      </div>
      {cards.map((card) => (
        <Card key={card.doubt.id} card={card} review={review} />
      ))}
    </div>
  );
}

function Card({ card: { doubt, answer }, review }: { readonly card: DoubtCard; readonly review: ImportReviewing }) {
  const isCurrent = review.card === doubt.id;
  const outcome = review.found.review.outcomes[doubt.source];
  return (
    <article
      className={['card', 'review-card', isCurrent && 'is-current', answer !== null && 'is-answered']
        .filter(Boolean)
        .join(' ')}
      data-card={doubt.id}
      data-open={answer === null || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={doubt.message}
      aria-current={isCurrent || undefined}
      onFocus={() => pointAt(doubt.source, doubt.id)}
      onClick={() => pointAt(doubt.source, doubt.id)}
    >
      <div className="card-head">
        <span>{zh.review.place(formatCount(doubt.source + 1), outcome ? nameOfPart(outcome) : '')}</span>
        {answer !== null && <b className="answered">{zh.review.answered}</b>}
      </div>
      <h3>{doubt.message}</h3>
      {doubt.excerpt && <blockquote>{doubt.excerpt}</blockquote>}
      <div className="answers" role="group" aria-label={zh.review.tabs.doubts}>
        {doubt.options.map((option, index) => (
          <button
            key={index}
            type="button"
            className={(answer ?? 0) === index ? 'answer is-on' : 'answer'}
            aria-pressed={answer === index}
            data-answer
            tabIndex={isCurrent ? 0 : -1}
            onClick={() => answerDoubt(doubt, index)}
          >
            <kbd>{index + 1}</kbd>
            <span>{option.label}</span>
            {index === 0 && <small>{zh.review.recognised}</small>}
          </button>
        ))}
      </div>
    </article>
  );
}
