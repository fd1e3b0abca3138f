import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { kindNames } from '../../core/rollover/kind-names.ts';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Characters of a card that are shown. */
const WORDS_LENGTH = 40;

/** Stops an export that would take last year's facts along: look at them, or say by whose word it goes on. */
export function OpenCardsDialog({ props: { cards }, answer }: DialogOf<'openCards'>) {
  const [by, setBy] = useState('');
  const [first] = cards;
  return (
    <Frame title={zh.rollover.exportTitle} onClose={() => answer(null)}>
      <p>{zh.rollover.exportStop(cards.length)}</p>
      {first && (
        <p className="warning">
          {zh.rollover.exportFirst}
          {'：'}
          {kindNames[first.kind]}“{first.oldValue.slice(0, WORDS_LENGTH)}”
        </p>
      )}
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (by.trim() !== '') answer({ by: by.trim() });
        }}
      >
        <p className="hint">{zh.rollover.overrideHint}</p>
        <TextField value={by} onChange={setBy} maxLength={40}>
          <Label>{zh.rollover.overrideName}</Label>
          <Input className="input" />
        </TextField>
        <div className="buttons">
          <Button className="tool" type="submit" isDisabled={by.trim() === ''}>
            {zh.rollover.override}
          </Button>
          <span className="grow" />
          <Button className="tool" onPress={() => answer(null)}>
            {zh.confirm.cancel}
          </Button>
          <Button className="tool primary" autoFocus onPress={() => answer('goTo')}>
            {zh.rollover.goToFirst}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
