import { paintCards, type CardPaint } from '../editor/card-paint.ts';
import { SLOT_RULE } from '../../core/corpus/borrow.ts';
import type { CardState } from '../../core/rollover/card-states.ts';
import { useRollover } from './rollover.ts';
import { useApp } from './store.ts';

/** Marks the words of all cards on the sheet, each as its card stands. */
export function paintAllCards(): void {
  const { document } = useApp.getState();
  if (!document) return;
  const { states, spans, current } = useRollover.getState();
  const paints = new Map(states.map((state) => [state.card.id, paintOf(state)]));
  paintCards(document.editor.editor, spans, (id) => (id === current ? 'current' : (paints.get(id) ?? null)));
}

function paintOf({ card: { answer: answered, ruleId }, status }: CardState): CardPaint | null {
  if (status === 'open') return ruleId === SLOT_RULE ? 'slot' : 'open';
  return answered?.is === 'value' && answered.isAutomatic ? 'changed' : null;
}
