import { useEffect, useRef } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import { cardKinds, type CardKind } from '../../../core/plan/card.ts';
import { kindNames } from '../../../core/rollover/kind-names.ts';
import { Choice } from '../../components/choice.tsx';
import { stepCard } from '../../state/go-to-card.ts';
import { shownCards, useRollover } from '../../state/rollover.ts';
import type { OpenDocument } from '../../state/store.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { CardItem } from './card-item.tsx';
import { runCardKey } from './card-keys.ts';
import { FateList } from './fate-list.tsx';

/** Cards that are drawn; the count above them is of all. */
const MOST_SHOWN = 400;

/** Every fact of last year that has to be looked at, with what can be done about it. */
export function RolloverPanel({ document: { editor } }: { readonly document: OpenDocument }) {
  const view = useRollover();
  const list = useRef<HTMLDivElement>(null);
  const { states, counts, current, told } = view;
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    line?.scrollIntoView({ block: 'nearest' });
    // Whoever writes in the text stays there.
    if (list.current?.contains(window.document.activeElement)) line?.focus({ preventScroll: true });
  }, [current]);
  // Just opened: the cards have not been looked for yet.
  if (view.revision < 0) return null;
  const { rollover, cards: kept } = editor.fields();
  if (!rollover && !kept) return <p className="empty task">{zh.rollover.none}</p>;
  const cards = shownCards(view);
  const shown = windowAround(
    cards,
    cards.findIndex(({ card }) => card.id === current),
  );
  return (
    <div className="rollover" onKeyDown={(event) => runCardKey(event) && event.preventDefault()}>
      <div className="rollover-head">
        <p role="status">
          <b>{zh.rollover.left(counts.open)}</b> <small>{zh.rollover.of(formatCount(counts.total))}</small>
        </p>
        <span className="meter" aria-hidden>
          <em style={{ width: `${counts.total === 0 ? 100 : (1 - counts.open / counts.total) * 100}%` }} />
        </span>
        <div className="rollover-filter">
          <KindChoice />
          <Checkbox
            className="checkbox"
            isSelected={view.isOnlyOpen}
            onChange={(isOnlyOpen) => useRollover.setState({ isOnlyOpen })}
          >
            <span className="box" aria-hidden />
            {zh.rollover.onlyOpen}
          </Checkbox>
          <span className="grow" />
          <Button className="icon-button" aria-label={zh.rollover.previous} onPress={() => stepCard(-1)}>
            <ArrowUp size={15} />
          </Button>
          <Button className="icon-button" aria-label={zh.rollover.next} onPress={() => stepCard(1)}>
            <ArrowDown size={15} />
          </Button>
        </div>
        <small>{zh.rollover.keys}</small>
      </div>
      <div className="cards rollover-cards" ref={list} role="group" aria-label={zh.rollover.list}>
        {shown.map((state) => (
          <CardItem
            key={state.card.id}
            state={state}
            isCurrent={state.card.id === current}
            isFirst={current === null && state === shown[0]}
          />
        ))}
        {cards.length === 0 && (
          <p className="empty">{counts.open === 0 ? zh.rollover.allDone : zh.rollover.nothingOfKind}</p>
        )}
        {told.length > 0 && !view.isOnlyOpen && states.length > 0 && <FateList told={told} />}
      </div>
    </div>
  );
}

function windowAround<T>(cards: readonly T[], at: number): readonly T[] {
  const start = Math.max(0, Math.min(at - MOST_SHOWN / 2, cards.length - MOST_SHOWN));
  return cards.slice(start, start + MOST_SHOWN);
}

/** Which kind is shown; only kinds there are cards of, with how many are open. */
function KindChoice() {
  const { states, kind } = useRollover();
  const open = new Map<CardKind, number>();
  for (const { card, status } of states) {
    open.set(card.kind, (open.get(card.kind) ?? 0) + (status === 'open' ? 1 : 0));
  }
  const kinds = cardKinds.filter((one) => open.has(one));
  const names: Record<string, string> = { every: zh.rollover.everyKind };
  for (const one of kinds) names[one] = zh.rollover.kindCount(kindNames[one], open.get(one)!);
  return (
    <Choice
      label={zh.rollover.filter}
      value={kind ?? 'every'}
      options={['every', ...kinds]}
      names={names}
      onChange={(chosen) => useRollover.setState({ kind: kinds.find((one) => one === chosen) ?? null })}
    />
  );
}
