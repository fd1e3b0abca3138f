import { host } from '../host.ts';
import { openPath, closeWindow } from './commands.ts';
import { runMenuCommand } from './menu-commands.ts';
import { showMessage } from './messages.ts';
import { loadRuleBook } from './rule-book.ts';
import { applyTheme } from './settings.ts';
import { useApp } from './store.ts';

/** Milliseconds after the start by which the rules are asked for. */
const LEARN_SOON = 1_000;

/** Asks the host for what the page needs and starts listening to it. */
export async function startApp(): Promise<void> {
  const [description, templates, settings] = await Promise.all([
    host.request('host.describe', {}),
    host.request('templates.list', {}),
    host.request('settings.read', {}),
  ]);
  for (const answer of [description, templates, settings]) {
    if (!answer.ok) showMessage('problem', answer.failure.message);
  }
  useApp.setState({
    host: description.ok ? description.value : null,
    templates: templates.ok ? templates.value : [],
    ...(settings.ok && { settings: settings.value }),
  });
  applyTheme();
  // Long before anything can be put in or checked, and after the start screen is there.
  requestIdleCallback(() => void loadRuleBook(), { timeout: LEARN_SOON });
  host.on('app.openFile', ({ path }) => void openPath(path));
  host.on('window.closeRequested', () => void closeWindow());
  host.on('menu.command', ({ command }) => void runMenuCommand(command));
  window.addEventListener('beforeunload', (event) => {
    const kind = useApp.getState().document?.saveState.kind;
    if (kind === 'unsaved' || kind === 'saving' || kind === 'failed') event.preventDefault();
  });
}
