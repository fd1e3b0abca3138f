import { Button, ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useState } from 'react';
import type { ImportedDocument } from '../../core/contract/imports.ts';
import { fullTitle } from '../../core/plan/text.ts';
import { countItems } from '../../core/plan/items.ts';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Lets the user choose among the plans of a compilation. */
export function DocumentDialog({ props, answer }: DialogOf<'document'>) {
  const { documents, dropped } = props.result;
  const [chosen, setChosen] = useState(0);
  return (
    <Frame title={zh.importing.title} onClose={() => answer(null)} isWide>
      <p>{zh.importing.several(documents.length)}</p>
      <ListBox
        className="list"
        aria-label={zh.importing.title}
        autoFocus
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => keys !== 'all' && setChosen(Number([...keys][0] ?? 0))}
        onAction={(key) => answer(Number(key))}
      >
        {documents.map((document, index) => (
          <ListBoxItem key={index} id={index} className="list-item" textValue={fullTitle(document.plan)}>
            <Text slot="label">{fullTitle(document.plan) || zh.importing.untitled}</Text>
            <Text slot="description">{describe(document)}</Text>
          </ListBoxItem>
        ))}
      </ListBox>
      {dropped.length > 0 && <p className="hint">{zh.importing.dropped(dropped.length)}</p>}
      <div className="buttons">
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
        <Button className="tool primary" onPress={() => answer(chosen)}>
          {zh.importing.open}
        </Button>
      </div>
    </Frame>
  );
}

function describe({ plan, contents }: ImportedDocument): string {
  const isContentsOnly = plan.entries.length === 0 && contents.length > 0;
  const count = zh.importing.entries(countItems(isContentsOnly ? contents : plan.entries));
  return isContentsOnly ? `${count} · ${zh.importing.contentsOnly}` : count;
}
