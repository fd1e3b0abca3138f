import { showSourceAtCaret } from './borrowed.ts';
import { runCommand, type AppCommand } from './commands.ts';
import { useComparing } from './comparing.ts';
import { openCorpusScreen } from './corpus-screen.ts';
import { ask } from './dialogs.ts';
import { openPreview } from './preview.ts';
import { focusCards } from './go-to-card.ts';
import { changeSettings } from './settings.ts';
import { isTextCovered } from './text-covered.ts';
import { togglePanel, useApp } from './store.ts';

const withControl: Readonly<Record<string, AppCommand>> = { s: 'save', o: 'open', n: 'new' };
const withControlShift: Readonly<Record<string, AppCommand>> = { s: 'saveAs', e: 'export', o: 'import' };

/** Keys that work anywhere in the window; those of the text are the editor's. Returns its undo. */
export function registerShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || isTextCovered()) return;
    if (runShortcut(event)) event.preventDefault();
  };
  // Before the fields see them: some keep every key to themselves.
  target.addEventListener('keydown', onKeyDown, true);
  return () => target.removeEventListener('keydown', onKeyDown, true);
}

function runShortcut(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return false;
    const command = (event.shiftKey ? withControlShift : withControl)[key];
    if (command) void runCommand(command);
    else if (!event.shiftKey && (key === 'f' || key === 'h')) togglePanel('find');
    else if (event.shiftKey && key === 'k' && useApp.getState().document) void ask('reference', {});
    else if (!event.shiftKey && key === 'k') openCorpusScreen({ kind: 'search' });
    else if (!event.shiftKey && key === 'p' && useApp.getState().document) void openPreview();
    else if (key === '=' || key === '+') zoomBy(0.1);
    else if (key === '-') zoomBy(-0.1);
    else if (key === '0') changeSettings({ zoom: 1 });
    else return false;
    return true;
  }
  switch (event.key) {
    case 'F1':
      if (event.shiftKey) showSourceAtCaret();
      else void ask('shortcuts', {});
      return true;
    case 'F6':
      return switchPane(event.shiftKey ? -1 : 1);
    case 'F2':
      togglePanel('rollover');
      if (useApp.getState().panel === 'rollover') focusCards();
      else useApp.getState().document?.editor.editor.focus();
      return true;
    case 'F4':
      useApp.setState(({ isFocused, document }) => ({ isFocused: document !== null && !isFocused }));
      return true;
    case 'F7':
      // In a comparison it goes from difference to difference.
      if (useComparing.getState().isComparing) return false;
      togglePanel('corpus');
      return true;
    case 'F9':
      togglePanel('task');
      return true;
    case 'F8':
      togglePanel('checks');
      return true;
    default:
      return false;
  }
}

/** Makes the text on the sheet larger or smaller by a step. */
export function zoomBy(step: number): void {
  const { zoom } = useApp.getState().settings;
  changeSettings({ zoom: Math.min(2, Math.max(0.5, Math.round((zoom + step) * 10) / 10)) });
}

/** What F6 goes through, and what has the focus in each: the text, the outline, the line at the top, the pane at the right. */
const regions = [
  ['.sheet', '.sheet'],
  ['.pane-left', '[role=tree]'],
  ['.bar', '.bar .brand'],
  ['.pane-right', '.pane-right [role=tab][aria-selected=true]'],
] as const;

/** F6 goes from one region that is on the screen to the next, with Shift to the one before. */
function switchPane(step: 1 | -1): boolean {
  const shown = regions.flatMap(([region, target]) => {
    const element = document.querySelector<HTMLElement>(target);
    return element?.checkVisibility() ? [{ region, element }] : [];
  });
  const at = shown.findIndex(({ region }) => document.activeElement?.closest(region));
  const next = shown.at((at < 0 ? 0 : at + step) % shown.length);
  if (next?.region === '.sheet') useApp.getState().document?.editor.editor.focus();
  else next?.element.focus();
  return next !== undefined;
}
