import { Button, ProgressBar } from 'react-aria-components';
import { useApp } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** A thin line with a word on what is being done, and a way to stop it. */
export function BusyBar() {
  const busy = useApp((state) => state.busy);
  if (busy === null) return null;
  const { text, share, cancel } = busy;
  return (
    <div className="busy">
      <ProgressBar isIndeterminate={share === null} value={(share ?? 0) * 100} aria-label={text}>
        <div
          className={share === null ? 'busy-line' : 'busy-line is-known'}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </ProgressBar>
      <span>
        {text}
        <Button className="link" onPress={cancel}>
          {zh.confirm.cancel}
        </Button>
      </span>
    </div>
  );
}
