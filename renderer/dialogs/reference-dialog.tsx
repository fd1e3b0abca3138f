import { useMemo, useState } from 'react';
import { Button, Checkbox, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import type { Reference } from '../../core/plan/schema.ts';
import { insertReference } from '../editor/references.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Targets that are listed; typing narrows them down. */
const MOST_SHOWN = 200;

interface Target {
  readonly reference: Reference;
  readonly words: string;
  readonly title: string;
}

/** Puts a reference to an entry or annex at the caret, picked from the outline. */
export function ReferenceDialog({ answer }: DialogOf<'reference'>) {
  const document = useApp.getState().document;
  const [filter, setFilter] = useState('');
  const [isWhole, setWhole] = useState(false);
  const targets = useMemo(() => (document ? listTargets(document, isWhole) : []), [document, isWhole]);
  const shown = targets.filter(({ words, title }) => `${words}${title}`.includes(filter.trim())).slice(0, MOST_SHOWN);
  const insert = (target: Target | undefined) => {
    if (!document || !target) return;
    answer(true);
    insertReference(document.editor.editor, document.editor.labels(), target.reference);
    document.editor.editor.focus();
  };
  return (
    <Frame title={zh.reference.title} onClose={() => answer(null)} isWide>
      <TextField
        autoFocus
        value={filter}
        onChange={setFilter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') insert(shown[0]);
          // Escape is the dialog's.
          else event.continuePropagation();
        }}
      >
        <Label>{zh.reference.filter}</Label>
        <Input className="input" placeholder={zh.reference.filterHint} />
      </TextField>
      <Checkbox className="checkbox" isSelected={isWhole} onChange={setWhole}>
        <span className="box" aria-hidden />
        {zh.reference.whole}
      </Checkbox>
      <ListBox
        className="list files"
        aria-label={zh.reference.targets}
        items={shown.map((target, index) => ({ ...target, id: index }))}
        renderEmptyState={() => <p className="empty">{zh.reference.none}</p>}
        onAction={(key) => insert(shown[Number(key)])}
      >
        {(target) => (
          <ListBoxItem className="list-item reference-target" textValue={target.words}>
            <span>{target.words}</span>
            <small>{target.title}</small>
          </ListBoxItem>
        )}
      </ListBox>
      <div className="buttons">
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
      </div>
    </Frame>
  );
}

/** Entries and annexes, each once; `isWhole` names an entry with all numbers from its chapter down. */
function listTargets({ editor }: OpenDocument, isWhole: boolean): Target[] {
  const describe = editor.describeReference;
  // Not from the store: the panels' outline follows a moment later and lacks what was written just now.
  const entries = editor
    .readOutline()
    .items.filter((item) => item.level !== 'bullet')
    .map((item) => ({
      reference: { target: item.id, form: isWhole || item.level === 1 ? ('path' as const) : ('item' as const) },
      title: item.title,
    }));
  const annexes = editor
    .readPlan()
    .annexes.map(({ id, title }) => ({ reference: { target: id, form: 'annex' as const }, title }));
  return [...entries, ...annexes].map((target) => ({ ...target, words: describe(target.reference) ?? '' }));
}
