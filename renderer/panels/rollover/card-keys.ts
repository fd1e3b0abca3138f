import { runCommand } from '../../state/commands.ts';
import { answer } from '../../state/answer-cards.ts';
import { focusCards, stepCard } from '../../state/go-to-card.ts';
import { useRollover } from '../../state/rollover.ts';

/**
 * The keys of the list of cards: N goes to the field for the new value, Enter takes a proposal, K keeps, D deletes, U opens an answered
 * card again, arrows move; for a whole part N leaves it to be written, for an entry that is gone M, F, D and R press its buttons. False where the key means nothing.
 */
export function runCardKey(event: React.KeyboardEvent): boolean {
  if (event.altKey || event.nativeEvent.isComposing) return false;
  const panel = event.currentTarget;
  const focused = event.target as HTMLElement;
  if (focused.matches('input:not([type=checkbox]), select')) {
    if (event.key !== 'Escape') return false;
    focused.closest<HTMLElement>('.fact-card')?.focus();
    return true;
  }
  if (event.ctrlKey || event.metaKey) return runHistoryKey(event);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (focused.closest('[role=listbox], [role=tablist]')) return false;
    stepCard(event.key === 'ArrowDown' ? 1 : -1);
    focusCards();
    return true;
  }
  const key = event.key.toUpperCase();
  const field = key === 'N' ? panel.querySelector<HTMLInputElement>('[data-new-value]') : null;
  if (field) {
    field.focus();
    field.select();
    return true;
  }
  if (key === 'ENTER' && focused.matches('.fact-card')) return takeProposal();
  const button = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!button || key.length !== 1) return false;
  button.click();
  return true;
}

/** What was answered can be undone from here. */
function runHistoryKey(event: React.KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return false;
  void runCommand(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  return true;
}

function takeProposal(): boolean {
  const { states, current } = useRollover.getState();
  const state = states.find((one) => one.card.id === current);
  if (state?.status !== 'open' || state.card.proposed === null) return false;
  const { id, proposed } = state.card;
  answer(id, { is: 'value', value: proposed });
  return true;
}
