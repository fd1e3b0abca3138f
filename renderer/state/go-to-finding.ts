import type { Finding } from '../../core/checks/finding.ts';
import { createSearch } from '../../core/find/find-matches.ts';
import { findInDocument, selectFound } from '../editor/find-text.ts';
import type { TextPlace } from '../editor/editor-to-plan.ts';
import { ask } from './dialogs.ts';
import { goToFirstOpen } from './go-to-card.ts';
import type { OpenDocument } from './store.ts';

/** Milliseconds until a dialog that closes has given the focus back and `keepCaret` has put the caret where it was. */
const AFTER_DIALOG = 90;

/** Places that are no part of the text: what is there to see instead. */
const elsewhere: Readonly<Record<string, (() => void) | undefined>> = {
  核对: goToFirstOpen,
  版头版记: () => void ask('issue', {}),
  落款: () => void ask('properties', {}),
};

/** Whether there is a place to go to: something missing from the whole plan has none, nor has a font. */
export function hasPlace({ entryId, place }: Finding): boolean {
  return entryId !== null || place in elsewhere || /^(?:标题|导语|附件\d*)$/u.test(place);
}

/** Goes from a dialog that has just closed to what a finding is about, its words selected where they are in the text. */
export function goToFinding(document: OpenDocument, finding: Finding): void {
  const open = elsewhere[finding.place];
  if (open) return open();
  setTimeout(() => showWords(document, finding), AFTER_DIALOG);
}

function showWords({ editor: planEditor }: OpenDocument, { entryId, place, excerpt }: Finding): void {
  const { editor } = planEditor;
  const places = new Map<string, TextPlace>();
  const plan = planEditor.readPlan(places);
  const annex = plan.annexes[Number(/^附件(\d*)$/u.exec(place)?.[1] || 1) - 1];
  const owner = entryId ?? (place.startsWith('附件') ? annex?.id : plan.id);
  const block = owner === undefined ? undefined : places.get(owner)?.block;
  const search = createSearch(excerpt.replace(/^…|…$/gu, ''), {
    foldsWidth: false,
    matchesCase: true,
    isPattern: false,
  });
  const found = (search ? findInDocument(editor, search) : []).filter((one) =>
    entryId === null ? one.entry === null : one.entry === block,
  );
  const target = found.find((one) => one.block === block) ?? found[0];
  if (!target) {
    if (entryId !== null) planEditor.goToId(entryId);
    else if (place === '导语') planEditor.goToStart();
    else if (block !== undefined) planEditor.goTo(block);
    return;
  }
  selectFound(editor, target);
  editor.focus();
  editor.getElementByKey(target.block)?.scrollIntoView({ block: 'center' });
}
