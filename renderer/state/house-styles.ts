import { create } from 'zustand';
import { houseStyleSchema, ownStyleId, standardStyle, type HouseStyle } from '../../core/word/house-style.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { showMessage, unwrap } from './messages.ts';
import { newId } from './open-document.ts';
import { baseName, pickOpen } from './pick-file.ts';
import { changeSettings } from './settings.ts';
import { useApp } from './store.ts';

interface HouseStylesState {
  /** All there are, the standard first. */
  readonly styles: readonly HouseStyle[];
  /** Families of this machine; null where they cannot be listed, undefined until they have been. */
  readonly fonts: readonly string[] | null | undefined;
  /** Whether the screen is open. */
  readonly isOpen: boolean;
  /** The style that is shown. */
  readonly selected: string;
  /** It as it has been changed, or one that has not been saved yet; null while it is as saved. */
  readonly draft: HouseStyle | null;
  /** What it was learnt from, until it is saved. */
  readonly learntFrom: string | null;
  /** The user has asked to delete it and is asked whether that is meant. */
  readonly isRemoving: boolean;
}

export const useHouseStyles = create<HouseStylesState>(() => ({
  styles: [standardStyle],
  fonts: undefined,
  isOpen: false,
  selected: standardStyle.id,
  draft: null,
  learntFrom: null,
  isRemoving: false,
}));

/** Asks the host for the styles, and in the background once for the fonts. */
export async function loadHouseStyles(): Promise<void> {
  if (useHouseStyles.getState().fonts === undefined) void loadFonts();
  const styles = unwrap(await host.request('styles.list', {}));
  if (styles) useHouseStyles.setState({ styles });
}

async function loadFonts(): Promise<void> {
  const fonts = await host.request('fonts.list', {});
  useHouseStyles.setState({ fonts: fonts.ok ? fonts.value.families : null });
}

/** The style that exports use: the one of the settings, or the standard when that is no more. */
export function chosenStyle(): HouseStyle {
  const { exportStyle } = useApp.getState().settings;
  const { styles } = useHouseStyles.getState();
  return styles.find(({ id }) => id === exportStyle) ?? standardStyle;
}

let closed: (() => void) | null = null;

/** Shows the screen of the styles, one of them chosen, and waits until it is closed. */
export async function openHouseStyles(selected: string): Promise<void> {
  await loadHouseStyles();
  useHouseStyles.setState(({ styles }) => ({
    isOpen: true,
    selected: styles.some(({ id }) => id === selected) ? selected : standardStyle.id,
    ...nothingChanged,
  }));
  return new Promise((resolve) => (closed = resolve));
}

const nothingChanged = { draft: null, learntFrom: null, isRemoving: false } as const;

/** Closes the screen; not while something in it has not been saved. */
export function closeHouseStyles(): void {
  if (refusesToLeave()) return;
  useHouseStyles.setState({ isOpen: false, ...nothingChanged });
  closed?.();
  closed = null;
}

/** The style on the screen, as changed. */
export function shownStyle({ styles, selected, draft }: HouseStylesState): HouseStyle {
  return draft ?? styles.find(({ id }) => id === selected) ?? standardStyle;
}

export function selectStyle(id: string): void {
  const { selected } = useHouseStyles.getState();
  if (id !== selected && !refusesToLeave()) useHouseStyles.setState({ selected: id, ...nothingChanged });
}

export function changeStyle(change: Partial<HouseStyle>): void {
  useHouseStyles.setState((state) => ({ draft: { ...shownStyle(state), ...change } }));
}

/** A copy of the style on the screen that may be changed. */
export function duplicateStyle(): void {
  if (refusesToLeave()) return;
  const style = shownStyle(useHouseStyles.getState());
  const { copyOf, madeOf } = zh.houseStyles;
  draftNew({ ...style, name: copyOf(style.name), summary: madeOf(style.name) }, null);
}

/** Learns a style from a Word file that the user picks. */
export async function learnFromSample(): Promise<void> {
  if (refusesToLeave()) return;
  const path = await pickOpen('word');
  if (path === null) return;
  const file = baseName(path);
  const name = zh.houseStyles.learntName(file.replace(/\.[^.]*$/u, ''));
  const learnt = unwrap(await host.request('styles.learn', { path, name }));
  if (learnt) draftNew(learnt.style, file);
}

function draftNew(style: HouseStyle, learntFrom: string | null): void {
  const id = ownStyleId(newId());
  useHouseStyles.setState({ selected: id, draft: { ...style, id }, learntFrom, isRemoving: false });
}

/** Keeps the style on the screen as it has been changed. */
export async function saveStyle(): Promise<void> {
  const { draft } = useHouseStyles.getState();
  if (!draft) return;
  const checked = houseStyleSchema.safeParse({ ...draft, name: draft.name.trim() });
  if (!checked.success) return void showMessage('problem', zh.houseStyles.invalid);
  if (!unwrap(await host.request('styles.save', { style: checked.data }))) return;
  await loadHouseStyles();
  useHouseStyles.setState(nothingChanged);
  showMessage('done', zh.houseStyles.saved(checked.data.name));
}

/** Takes the style on the screen back to what is saved; one that never was goes. */
export function giveUpChanges(): void {
  useHouseStyles.setState(({ styles, selected }) => ({
    selected: styles.some(({ id }) => id === selected) ? selected : chosenStyle().id,
    ...nothingChanged,
  }));
}

export function askToRemove(isRemoving: boolean): void {
  useHouseStyles.setState({ isRemoving });
}

/** Deletes the style on the screen; exports go on with the standard where they used it. */
export async function removeStyle(): Promise<void> {
  const { selected } = useHouseStyles.getState();
  if (!unwrap(await host.request('styles.remove', { id: selected }))) return;
  if (useApp.getState().settings.exportStyle === selected) exportIn(standardStyle.id);
  await loadHouseStyles();
  useHouseStyles.setState({ selected: standardStyle.id, ...nothingChanged });
}

/** Exports in this style from now on. */
export function exportIn(id: string): void {
  changeSettings({ exportStyle: id });
}

function refusesToLeave(): boolean {
  if (useHouseStyles.getState().draft === null) return false;
  showMessage('problem', zh.houseStyles.leaveFirst);
  return true;
}
