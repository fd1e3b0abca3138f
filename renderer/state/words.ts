import { checkNow } from './open-document.ts';
import { changeSettings } from './settings.ts';
import { useApp } from './store.ts';

/** Says nothing of a line any more, in any document. */
export function muteWording(id: string): void {
  changeSettings({ mutedWordings: [...useApp.getState().settings.mutedWordings, id] });
  checkNow();
}

/** Says again what was not to be heard. */
export function unmuteWordings(): void {
  changeSettings({ mutedWordings: [] });
  checkNow();
}
