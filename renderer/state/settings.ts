import type { Settings } from '../../core/contract/settings.ts';
import { host } from '../host.ts';
import { useApp } from './store.ts';

/** Changes settings on screen at once and on disk right after. */
export function changeSettings(change: Partial<Settings>): void {
  useApp.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  applyTheme();
  void host.request('settings.write', change);
}

/** Puts the chosen appearance on the page; `system` leaves it to the style sheet. */
export function applyTheme(): void {
  const { theme } = useApp.getState().settings;
  document.documentElement.dataset['theme'] = theme;
}
