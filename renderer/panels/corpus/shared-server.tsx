import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { switchServer, tryServer } from '../../state/corpus-upkeep.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus.server;

/** The corpus that an office shares: where it is, whether it can be worked with, and going over to it. */
export function SharedServer() {
  const present = useApp((state) => state.settings.corpusServer);
  const [server, setServer] = useState(present);
  const [isBusy, setBusy] = useState(false);
  const [tested, setTested] = useState<{ readonly isWorking: boolean; readonly message: string } | null>(null);
  const run = async (goOver: boolean) => {
    setBusy(true);
    const found = await tryServer(server.trim());
    setTested(found);
    if (goOver && found.isWorking) await switchServer(server.trim());
    setBusy(false);
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="hint">{present === '' ? words.local : words.shared}</p>
      <TextField
        value={server}
        onChange={(text) => {
          setServer(text);
          setTested(null);
        }}
      >
        <Label>{words.field}</Label>
        <Input className="input" placeholder={words.fieldHint} autoComplete="off" spellCheck="false" />
      </TextField>
      <div className="buttons buttons-wrap">
        <Button className="tool" isDisabled={isBusy || server.trim() === ''} onPress={() => void run(false)}>
          {isBusy ? words.testing : words.test}
        </Button>
        <Button
          className="tool"
          isDisabled={isBusy || server.trim() === '' || server.trim() === present}
          onPress={() => void run(true)}
        >
          {words.use}
        </Button>
        {present !== '' && (
          <Button className="tool" isDisabled={isBusy} onPress={() => void switchServer('')}>
            {words.back}
          </Button>
        )}
      </div>
      <div role="status">{tested && <p className={tested.isWorking ? 'well' : 'warning'}>{tested.message}</p>}</div>
    </section>
  );
}
