import { Button } from 'react-aria-components';
import type { GoneEntry } from '../../../core/rollover/lineage.ts';
import { textOfBlock } from '../../../core/plan/text.ts';
import { takeFateBack } from '../../state/answer-cards.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

/** Entries of last year of which somebody has said what became of them. */
export function FateList({ told }: { readonly told: readonly GoneEntry[] }) {
  const items = useApp((state) => state.view.items);
  return (
    <>
      {told.map(({ entry, fate }) => {
        const into = fate?.into ? items.find((item) => item.id === fate.into) : undefined;
        return (
          <article key={entry.id} className="card fact-card is-answered">
            <div className="card-head">
              <span>{zh.rollover.entry}</span>
              <b className="fact-mark mark-done">{fate && zh.rollover.fates[fate.fate]}</b>
            </div>
            <p className="fact-words">
              <del>{entry.heading ?? entry.body.map(textOfBlock).join('').slice(0, 30)}</del>
            </p>
            <p className="fact-reason">
              {into && `${into.label}${into.title} `}
              {fate?.reason}
            </p>
            <div className="card-foot">
              <Button className="link" onPress={() => takeFateBack(entry.id)}>
                {zh.rollover.retold}
              </Button>
            </div>
          </article>
        );
      })}
    </>
  );
}
