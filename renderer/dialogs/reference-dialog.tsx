import { useMemo, useState } from 'react';
import { Button, Input, Label, ListBox, ListBoxItem, Text, TextField } from 'react-aria-components';
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
  const targets = useMemo(() => (document ? listTargets(document) : []), [document]);
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
        onKeyDown={(event) => event.key === 'Enter' && insert(shown[0])}
      >
        <Label>{zh.reference.filter}</Label>
        <Input className="input" placeholder={zh.reference.filterHint} />
      </TextField>
      <ListBox
        className="list files"
        aria-label={zh.reference.targets}
        items={shown.map((target, index) => ({ ...target, id: index }))}
        renderEmptyState={() => <p className="empty">{zh.reference.none}</p>}
        onAction={(key) => insert(shown[Number(key)])}
      >
        {(target) => (
          <ListBoxItem className="list-item reference-target" textValue={target.words}>
            <Text slot="label">{target.words}</Text>
            <Text slot="description">{target.title}</Text>
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

function listTargets({ editor }: OpenDocument): Target[] {
  const describe = editor.describeReference;
  const entries = useApp
    .getState()
    .view.items.filter((item) => item.level !== 'bullet')
    .flatMap((item) =>
      (item.level === 1 ? (['path'] as const) : (['item', 'path'] as const)).map((form) => ({
        reference: { target: item.id, form },
        title: item.title,
      })),
    );
  const annexes = editor
    .readPlan()
    .annexes.map(({ id, title }) => ({ reference: { target: id, form: 'annex' as const }, title }));
  return [...entries, ...annexes].map((target) => ({ ...target, words: describe(target.reference) ?? '' }));
}
