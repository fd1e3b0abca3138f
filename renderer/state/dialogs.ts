import { create } from 'zustand';
import { keepCaret } from './keep-caret.ts';
import type { Finding } from '../../core/checks/finding.ts';
import type { PickPurpose } from '../../core/contract/contract.ts';
import type { Source, SourceFacts } from '../../core/corpus/source.ts';
import type { Card } from '../../core/plan/card.ts';
import type { Stage } from '../../core/contract/versions.ts';

/** Where the dialog of the export leads: writing the file, or first somewhere else. */
export type ExportStep =
  | { readonly to: 'write' }
  | { readonly to: 'preview' }
  | { readonly to: 'styles' }
  | { readonly to: 'issue' }
  | { readonly to: 'finding'; readonly finding: Finding };

/** Dialogs by kind: what they are asked with and what they answer; null is always the answer of Escape. */
export interface DialogKinds {
  readonly file: {
    readonly props: { readonly mode: 'open' | 'save'; readonly purpose: PickPurpose; readonly suggestedName: string };
    readonly answer: string;
  };
  /** Whether LibreOffice may read a file that our own reader could not. */
  readonly convert: { readonly props: { readonly message: string }; readonly answer: true };
  /** Whether an import may be given up with what was decided in its review. */
  readonly leaveReview: { readonly props: { readonly count: number }; readonly answer: true };
  readonly unsaved: { readonly props: { readonly title: string }; readonly answer: 'save' | 'discard' };
  readonly changedOnDisk: {
    readonly props: Readonly<Record<never, never>>;
    readonly answer: 'overwrite' | 'elsewhere';
  };
  readonly reference: { readonly props: Readonly<Record<never, never>>; readonly answer: true };
  /** What is to be exported is in the settings; the answer is what to do next. */
  readonly export: { readonly props: Readonly<Record<never, never>>; readonly answer: ExportStep };
  readonly issue: { readonly props: Readonly<Record<never, never>>; readonly answer: true };
  readonly properties: { readonly props: Readonly<Record<never, never>>; readonly answer: true };
  readonly saveVersion: {
    readonly props: { readonly titleStatus: string | null };
    /** `titleStatus` is what is to stand behind the title from now on; undefined leaves it. */
    readonly answer: {
      readonly stage: Stage | null;
      readonly name: string;
      readonly titleStatus: string | null | undefined;
    };
  };
  /** Cards that stop the export: to look at them, or by whose word it goes on. */
  readonly openCards: {
    readonly props: { readonly cards: readonly Card[] };
    readonly answer: 'goTo' | { readonly by: string };
  };
  /** Whether something may be done that is not easily taken back; `action` is the word on its button. */
  readonly confirm: {
    readonly props: { readonly title: string; readonly text: string; readonly action: string };
    readonly answer: true;
  };
  /** What was borrowed from past documents; the run to go to. */
  readonly borrowed: { readonly props: Readonly<Record<never, never>>; readonly answer: { readonly runId: string } };
  /** What a source is to be called; null facts are those that were recognised. */
  readonly amendSource: {
    readonly props: { readonly source: Source };
    readonly answer: { readonly facts: SourceFacts | null };
  };
  readonly shortcuts: { readonly props: Readonly<Record<never, never>>; readonly answer: true };
}

/** The dialog on screen. */
export type OpenDialog = {
  [Kind in keyof DialogKinds]: {
    readonly kind: Kind;
    readonly props: DialogKinds[Kind]['props'];
    readonly answer: (answer: DialogKinds[Kind]['answer'] | null) => void;
  };
}[keyof DialogKinds];

export const useDialog = create<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }));

/** Shows a dialog and waits for its answer. One at a time: asking again answers the former with null. */
export function ask<Kind extends keyof DialogKinds>(
  kind: Kind,
  props: DialogKinds[Kind]['props'],
): Promise<DialogKinds[Kind]['answer'] | null> {
  useDialog.getState().dialog?.answer(null);
  const putCaretBack = keepCaret();
  return new Promise((resolve) => {
    const dialog = {
      kind,
      props,
      answer: (answer: DialogKinds[Kind]['answer'] | null) => {
        useDialog.setState({ dialog: null });
        resolve(answer);
        putCaretBack();
      },
    };
    useDialog.setState({ dialog: dialog as never as OpenDialog });
  });
}
