import type { CardState } from '../../../core/rollover/card-states.ts';
import { answer } from '../../state/answer-cards.ts';
import { zh } from '../../text/zh.ts';
import { AnswerKey } from './answer-key.tsx';

/** One answer for a whole part that looks back: written anew, looked at card by card, or taken out; and the way back. */
export function SectionForm({ state }: { readonly state: CardState }) {
  const { card, status, openInside = 0 } = state;
  const { section } = zh.rollover;
  if (status === 'edited') return null;
  return (
    <div className="fact-answers">
      {status === 'open' && <p className="fact-reason">{section.open(openInside)}</p>}
      <div className="card-foot">
        <AnswerKey
          name="N"
          text={section.leave}
          onPress={() => answer(card.id, { is: 'value', value: card.proposed ?? '' })}
        />
        <AnswerKey name="K" text={section.keep} onPress={() => answer(card.id, { is: 'keep' })} />
        <AnswerKey name="D" text={section.remove} onPress={() => answer(card.id, { is: 'delete' })} />
        {status === 'answered' && (
          <AnswerKey
            name="U"
            text={card.answer?.is === 'keep' ? zh.rollover.reopen : section.revert}
            onPress={() => answer(card.id, null)}
          />
        )}
      </div>
      <small>{section.hint}</small>
    </div>
  );
}
