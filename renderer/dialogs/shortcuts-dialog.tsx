import { Button } from 'react-aria-components';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** The sheet of keys (F1). */
export function ShortcutsDialog({ answer }: DialogOf<'shortcuts'>) {
  return (
    <Frame title={zh.shortcuts.title} onClose={() => answer(null)} isWide>
      <dl className="shortcuts">
        {zh.shortcuts.rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <span className="grow" />
        <Button className="tool primary" autoFocus onPress={() => answer(true)}>
          {zh.confirm.close}
        </Button>
      </div>
    </Frame>
  );
}
