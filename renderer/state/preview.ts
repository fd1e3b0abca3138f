import { create } from 'zustand';
import type { Settings } from '../../core/contract/settings.ts';
import type { ExportProfile } from '../../core/word/export-profile.ts';
import type { HouseStyle } from '../../core/word/house-style.ts';
import type { PreviewPage } from '../../core/word/preview/page-items.ts';
import { host } from '../host.ts';
import { startPreviewThread, type PreviewPlace, type PreviewThread } from '../preview/preview-job.ts';
import { zh } from '../text/zh.ts';
import { chosenStyle, loadHouseStyles } from './house-styles.ts';
import { showMessage, unwrap } from './messages.ts';
import { changeSettings } from './settings.ts';
import { useApp } from './store.ts';

/** How large the pages are: as wide as the window, whole in it, or a share of their true size. */
export type PreviewZoom = 'width' | 'page' | number;

export interface Preview {
  readonly profile: ExportProfile;
  readonly style: HouseStyle;
  /** Null until they have been laid out for the first time. */
  readonly pages: readonly PreviewPage[] | null;
  readonly places: ReadonlyMap<string, PreviewPlace>;
  readonly missingFonts: readonly string[];
  /** Whether newer pages are on their way. */
  readonly isWaiting: boolean;
  /** Whether this computer can make a PDF by LibreOffice. */
  readonly hasOffice: boolean;
  readonly zoom: PreviewZoom;
  readonly isTwoPages: boolean;
}

export const usePreview = create<{ readonly preview: Preview | null }>(() => ({ preview: null }));

/** Milliseconds of quiet after a change of the text before its pages are laid out anew. */
const QUIET = 400;

let thread: PreviewThread | null = null;
let stopListening: (() => void) | null = null;
let focusBefore: HTMLElement | null = null;
let left: ((isForPlace: boolean) => void) | null = null;

/**
 * Shows the pages of the Word file that an export of the open document would write, and waits until they are left: true when it
 * was for a place in the text. Nothing happens without a document.
 */
export async function openPreview(): Promise<boolean> {
  const { document: opened } = useApp.getState();
  if (!opened || usePreview.getState().preview) return false;
  focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  thread = startPreviewThread(
    ({ pages, places, missingFonts }) => changePreview({ pages, places, missingFonts, isWaiting: false }),
    (message) => {
      console.error(message);
      closePreview();
      showMessage('problem', zh.preview.failed);
    },
  );
  usePreview.setState({
    preview: {
      profile: useApp.getState().settings.exportProfile,
      style: chosenStyle(),
      pages: null,
      places: new Map(),
      missingFonts: [],
      isWaiting: true,
      hasOffice: false,
      zoom: 'page',
      isTwoPages: false,
    },
  });
  const stopText = listenToText(opened.editor);
  // A file that is opened from outside takes the place of the document.
  const stopDocument = useApp.subscribe(({ document: present }) => {
    if (present?.journalKey !== opened.journalKey) endPreview(false);
  });
  stopListening = () => {
    stopText();
    stopDocument();
  };
  // The view is on the screen first.
  requestAnimationFrame(() => setTimeout(layOut));
  void loadHouseStyles().then(() => chosenStyle() !== usePreview.getState().preview?.style && choosePreviewFile({}));
  void host
    .request('export.programs', {})
    .then((found) => changePreview({ hasOffice: unwrap(found)?.hasLibreOffice === true }));
  return new Promise((resolve) => (left = resolve));
}

function listenToText(editor: NonNullable<ReturnType<typeof useApp.getState>['document']>['editor']): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let revision = editor.revision();
  const stop = editor.editor.registerUpdateListener(() => {
    if (editor.revision() === revision) return;
    revision = editor.revision();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(layOut, QUIET);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Asks for the pages of the text as it stands now. */
function layOut(): void {
  const { preview } = usePreview.getState();
  const { document: opened } = useApp.getState();
  if (!preview || !opened) return;
  changePreview({ isWaiting: true });
  thread?.lay({ plan: opened.editor.readPlan(), profile: preview.profile, style: preview.style });
}

function changePreview(change: Partial<Preview>): void {
  usePreview.setState(({ preview }) => ({ preview: preview && { ...preview, ...change } }));
}

/** Chooses for what and in which style the file is, here as in the export. */
export function choosePreviewFile(change: Partial<Pick<Settings, 'exportProfile' | 'exportStyle'>>): void {
  changeSettings(change);
  changePreview({ profile: useApp.getState().settings.exportProfile, style: chosenStyle() });
  layOut();
}

/** Chooses how the pages lie on the screen. */
export function choosePreviewView(change: { readonly zoom?: PreviewZoom; readonly isTwoPages?: boolean }): void {
  changePreview(change);
}

/** Leaves the preview; the focus goes back to where it was. */
export function closePreview(): void {
  endPreview(false);
  requestAnimationFrame(() => focusBefore?.focus({ preventScroll: true }));
}

/** Leaves the preview for the place on the sheet that a paragraph comes from. */
export function leavePreviewFor(place: PreviewPlace): void {
  endPreview(true);
  const { document: opened, view } = useApp.getState();
  if (!opened) return;
  const { editor } = opened;
  // The sheet takes the focus only when it can be reached again.
  requestAnimationFrame(() => {
    switch (place.is) {
      case 'entry':
        return editor.goToId(place.id);
      case 'annex': {
        const key = view.annexes[place.index]?.key;
        return key === undefined ? editor.goToStart() : editor.goTo(key);
      }
      case 'start':
        return editor.goToStart();
      default:
        return place satisfies never;
    }
  });
}

function endPreview(isForPlace: boolean): void {
  stopListening?.();
  thread?.close();
  stopListening = thread = null;
  usePreview.setState({ preview: null });
  left?.(isForPlace);
  left = null;
}
