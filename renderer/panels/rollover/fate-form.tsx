import { Fragment, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Card, Fate } from '../../../core/plan/card.ts';
import { restoreGone, tell } from '../../state/answer-cards.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const kinds = [
  ['M', 'merged'],
  ['F', 'finished'],
  ['D', 'dropped'],
] as const satisfies readonly (readonly [string, Fate['fate']])[];

/** What became of an entry of last year that is gone: merged into another, finished, dropped; or it comes back. */
export function FateForm({ card }: { readonly card: Card }) {
  const items = useApp((state) => state.view.items);
  const [fate, setFate] = useState<Fate['fate'] | null>(null);
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const entryId = card.id.slice('entry:'.length);
  const isComplete =
    fate !== null && (fate !== 'merged' || into !== '') && (fate !== 'dropped' || reason.trim() !== '');
  return (
    <form
      className="fact-answers"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) tell({ entryId, fate, into: fate === 'merged' ? into : null, reason: reason.trim() });
      }}
    >
      <div className="card-foot">
        {kinds.map(([key, kind]) => (
          <Button
            key={key}
            className={fate === kind ? 'correction is-on' : 'correction'}
            data-key={key}
            aria-pressed={fate === kind}
            onPress={() => setFate(kind)}
          >
            <kbd>{key}</kbd> {zh.rollover.fates[kind]}
          </Button>
        ))}
        <Button className="correction" data-key="R" onPress={() => restoreGone(entryId, card.oldValue)}>
          <kbd>R</kbd> {zh.rollover.restoreEntry}
        </Button>
      </div>
      {fate === 'merged' && (
        <label>
          {zh.rollover.into}
          <select className="select" value={into} onChange={(event) => setInto(event.target.value)} autoFocus>
            <option value="">{zh.rollover.chooseInto}</option>
            {items.map((item) => (
              <option key={item.key} value={item.id}>
                {item.label}
                {item.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {fate !== null && (
        <Fragment key={fate}>
          <label>
            {zh.rollover.reason}
            <input
              className="input"
              value={reason}
              autoFocus={fate !== 'merged'}
              placeholder={zh.rollover.reasonHint}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button type="submit" className="tool primary" disabled={!isComplete}>
            {zh.rollover.fates[fate]}
          </button>
        </Fragment>
      )}
    </form>
  );
}
