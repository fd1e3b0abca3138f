import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { SLOT_RULE } from '../../../core/corpus/borrow.ts';
import type { Card } from '../../../core/plan/card.ts';
import type { CardState } from '../../../core/rollover/card-states.ts';
import { kindNames } from '../../../core/rollover/kind-names.ts';
import { previewDeletion } from '../../../core/rollover/preview-deletion.ts';
import { isSectionCard } from '../../../core/rollover/section-cards.ts';
import { spotKey } from '../../../core/rollover/spots.ts';
import { warnAboutValue } from '../../../core/rollover/value-warning.ts';
import { withUnit } from '../../../core/rollover/with-unit.ts';
import { answer } from '../../state/answer-cards.ts';
import { goToCard } from '../../state/go-to-card.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { AnswerKey } from './answer-key.tsx';
import { FateForm } from './fate-form.tsx';
import { SectionForm } from './section-form.tsx';

interface Props {
  readonly state: CardState;
  readonly isCurrent: boolean;
  /** Takes the focus of the list while no card is current. */
  readonly isFirst: boolean;
}

/** One fact of last year: what it was, why it is asked, and the three answers. */
export function CardItem({ state, isCurrent, isFirst }: Props) {
  const { card, status } = state;
  const mark = markOf(state);
  const kind = isSectionCard(card) ? zh.rollover.section.kind : kindNames[card.kind];
  const item = useRef<HTMLElement>(null);
  // A card that is answered leaves the list and with it goes the focus; the next key is meant for the next card.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isInList = focused === document.body || focused?.closest('.fact-card');
    if (isCurrent && isInList) item.current?.focus();
  }, [isCurrent]);
  return (
    <article
      ref={item}
      className={['card', 'fact-card', `is-${status}`, isCurrent && 'is-current'].filter(Boolean).join(' ')}
      tabIndex={isCurrent || isFirst ? 0 : -1}
      aria-current={isCurrent || undefined}
      aria-label={`${kind}，${card.oldValue}，${mark.name}`}
      onFocus={(event) => event.target === event.currentTarget && !isCurrent && goToCard(card.id)}
      onClick={() => !isCurrent && goToCard(card.id)}
    >
      <div className="card-head">
        <span>{kind}</span>
        <b className={`fact-mark mark-${mark.tone}`}>{mark.name}</b>
      </div>
      <Words state={state} isCurrent={isCurrent} />
      <p className="fact-reason">{card.reason}</p>
      {isCurrent &&
        (isSectionCard(card) ? (
          <SectionForm state={state} />
        ) : card.kind === 'entry' ? (
          <FateForm card={card} />
        ) : (
          <Answers key={JSON.stringify(card.answer)} state={state} />
        ))}
    </article>
  );
}

/** The words with what stands around them, of several places the first that is still there; where they were changed, old and new. */
function Words({ state: { card, locations }, isCurrent }: { readonly state: CardState; readonly isCurrent: boolean }) {
  const [there] = locations;
  const place = there && card.places.find(({ spot }) => spotKey(spot) === spotKey(there.spot));
  const { quote, removed } = place ?? card.places[0]!;
  const given = card.answer;
  const isEntry = card.kind === 'entry';
  const isGiven = !isEntry && (given?.is === 'value' || given?.is === 'delete');
  return (
    <p className="fact-words">
      {!isEntry && quote.prefix}
      {isGiven ? (
        <>
          <del>{removed ?? card.oldValue}</del>
          {given.is === 'value' && <ins>{given.value}</ins>}
        </>
      ) : (
        <b>{card.oldValue}</b>
      )}
      {!isEntry && quote.suffix}
      {given === null && card.proposed !== null && !isCurrent && !isEntry && (
        <ins className="fact-proposal">{card.proposed}</ins>
      )}
    </p>
  );
}

/** New value, keep, delete: the keys N, K, D; and the way back for what was answered. */
function Answers({ state }: { readonly state: CardState }) {
  const { card, status, locations } = state;
  const [value, setValue] = useState(card.answer?.is === 'value' ? card.answer.value : (card.proposed ?? ''));
  const document = useApp((app) => app.document);
  // Not with every character of the new value.
  const { removed, left } = useMemo(
    () =>
      document && status === 'open'
        ? previewDeletion(document.editor.readPlan(), state)
        : { removed: null, left: null },
    [document, status, state],
  );
  if (status === 'edited') return null;
  const isAnswered = status === 'answered';
  const taken = withUnit(value.trim(), card.oldValue);
  const warning = warnAboutValue(card, taken);
  return (
    <div className="fact-answers">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (taken !== '') answer(card.id, { is: 'value', value: taken });
        }}
      >
        <label>
          <kbd>N</kbd> {zh.rollover.newValue}
          {card.proposed !== null && !isAnswered && <small>{zh.rollover.takeProposal}</small>}
          <input
            className="input"
            data-new-value
            aria-label={zh.rollover.newValueOf(card.oldValue)}
            placeholder={zh.rollover.takeHint}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <button type="submit" className="tool" disabled={value.trim() === ''}>
          {zh.rollover.take}
        </button>
      </form>
      <p className="fact-warning" role="status">
        {warning}
      </p>
      <div className="card-foot">
        <AnswerKey name="K" text={zh.rollover.keep} onPress={() => answer(card.id, { is: 'keep' })} />
        {left === null && (
          <AnswerKey name="D" text={zh.rollover.remove} onPress={() => answer(card.id, { is: 'delete' })} />
        )}
        {isAnswered && <AnswerKey name="U" text={reopenName(card)} onPress={() => answer(card.id, null)} />}
        <small>{locations.length > 1 ? zh.rollover.places(locations.length) : ''}</small>
      </div>
      {left !== null && <small>{zh.rollover.headingLeft(left)}</small>}
      {left === null && removed !== null && <small>{zh.rollover.goesWith(removed)}</small>}
    </div>
  );
}

function reopenName({ answer: given, ruleId }: Card): string {
  if (given?.is !== 'value' && given?.is !== 'delete') return zh.rollover.reopen;
  return ruleId === SLOT_RULE ? zh.rollover.revertSlot : zh.rollover.revert;
}

function nameOfSectionAnswer({ answer: given }: Card): string {
  const { marks } = zh.rollover.section;
  return given?.is === 'keep' ? marks.keep : given?.is === 'delete' ? marks.delete : marks.value;
}

type Tone = 'open' | 'stop' | 'done' | 'quiet';

/** How a card stands, in a word; its colour never says it alone. */
function markOf({ card, status }: CardState): { readonly name: string; readonly tone: Tone } {
  const { marks } = zh.rollover;
  const given = card.answer;
  if (status === 'edited') return { name: marks.edited, tone: 'quiet' };
  if (isSectionCard(card) && status === 'answered') return { name: nameOfSectionAnswer(card), tone: 'done' };
  if (given === null) {
    if (card.blocks) return { name: marks.blocking, tone: 'stop' };
    return { name: card.proposed === null ? marks.open : marks.proposed, tone: 'open' };
  }
  switch (given.is) {
    case 'value':
      return { name: given.isAutomatic ? marks.automatic : marks.value, tone: 'done' };
    case 'keep':
      return {
        name: given.isAutomatic ? marks.keptAutomatically : marks.keep,
        tone: given.isAutomatic ? 'quiet' : 'done',
      };
    case 'delete':
      return { name: marks.delete, tone: 'done' };
    case 'override':
      return { name: zh.rollover.overriddenBy(given.by), tone: 'stop' };
    default:
      return given satisfies never;
  }
}
