import { create } from 'zustand';
import type { RequestOutput } from '../../core/contract/contract.ts';
import { defaultSettings, type Settings } from '../../core/contract/settings.ts';
import type { Finding } from '../../core/checks/finding.ts';
import type { Words } from '../../core/checks/words.ts';
import type { Template } from '../../core/outline/template.ts';
import type { Notice } from '../../core/recognise/source.ts';
import type { Steps } from '../editor/history.ts';
import type { Outline } from '../editor/outline-items.ts';
import type { PlanFields } from '../editor/nodes/plan-fields.ts';
import type { PlanEditor } from '../editor/plan-editor.ts';

/** Where the open document stands with the disk. */
export type SaveState =
  | { readonly kind: 'new' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The document being edited. The text itself lives in `editor`; nothing here mirrors it but what panels show. */
export interface OpenDocument {
  readonly journalKey: string;
  readonly path: string | null;
  readonly modifiedAt: number | null;
  readonly editor: PlanEditor;
  /** The element the editor draws into. */
  readonly sheet: HTMLElement;
  readonly template: Template;
  /** What the import said about it. */
  readonly notices: readonly Notice[];
  readonly saveState: SaveState;
}

/** What panels show of the text, brought up to date shortly after it changes. */
export interface OutlineView extends Outline, Steps {
  readonly title: string;
  readonly fields: PlanFields | null;
  readonly caret: string | null;
  readonly isInPreamble: boolean;
  /** Table the caret is in. */
  readonly table: string | null;
  /** What the checks find, a moment after the text last changed. */
  readonly findings: readonly Finding[];
}

/** A line at the bottom of the window that goes away by itself; `action` is offered beside it. */
export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'done' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Panels that share the place at the right of the sheet. */
export type PanelName = 'checks' | 'rollover' | 'find' | 'task' | 'leftovers' | 'versions' | 'corpus';

/** Something that takes a while. */
export interface Busy {
  readonly text: string;
  /** How far it is, 0 to 1; null where that is not known. */
  readonly share: number | null;
  readonly cancel: () => void;
}

interface AppState {
  readonly host: RequestOutput<'host.describe'> | null;
  readonly templates: readonly Template[];
  /** What the rule packs say of wrong words; null until they have been read. */
  readonly words: Words | null;
  readonly settings: Settings;
  readonly document: OpenDocument | null;
  readonly view: OutlineView;
  readonly messages: readonly Message[];
  /** The panel at the right; null when there is none. */
  readonly panel: PanelName | null;
  /** Only the chapter of the caret is shown. */
  readonly isFocused: boolean;
  /** What is being done right now, e.g. reading a large file; null when idle. */
  readonly busy: Busy | null;
}

export const emptyView: OutlineView = {
  items: [],
  title: '',
  fields: null,
  annexes: [],
  words: 0,
  preambleWords: 0,
  caret: null,
  isInPreamble: false,
  table: null,
  canUndo: false,
  canRedo: false,
  findings: [],
};

/** The one store of the page. Only functions in `state/` write to it. */
export const useApp = create<AppState>(() => ({
  host: null,
  templates: [],
  words: null,
  settings: defaultSettings,
  document: null,
  view: emptyView,
  messages: [],
  panel: null,
  isFocused: false,
  busy: null,
}));

/** Shows a panel at the right, or hides it when it is the one shown. */
export function togglePanel(panel: PanelName): void {
  useApp.setState((state) => ({ panel: state.panel === panel || state.document === null ? null : panel }));
}

/** Changes fields of the open document; nothing happens when it has been closed meanwhile. */
export function updateDocument(journalKey: string, change: Partial<OpenDocument>): void {
  useApp.setState(({ document }) =>
    document?.journalKey === journalKey ? { document: { ...document, ...change } } : {},
  );
}
