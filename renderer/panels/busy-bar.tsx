import { ProgressBar } from 'react-aria-components';
import { useApp } from '../state/store.ts';

/** A thin moving line with a word on what is being done. */
export function BusyBar() {
  const busy = useApp((state) => state.busy);
  if (busy === null) return null;
  return (
    <ProgressBar isIndeterminate aria-label={busy} className="busy">
      <div className="busy-line" />
      <span>{busy}</span>
    </ProgressBar>
  );
}
