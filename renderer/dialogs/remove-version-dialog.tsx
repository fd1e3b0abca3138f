import { Button } from 'react-aria-components';
import { nameOfVersion } from '../state/versions.ts';
import { formatInstant, zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Asks before a version is deleted, which cannot be undone. */
export function RemoveVersionDialog({ props, answer }: DialogOf<'removeVersion'>) {
  const { version } = props;
  return (
    <Frame title={zh.versions.removeTitle} onClose={() => answer(null)}>
      <p>{zh.versions.removeText(nameOfVersion(version), formatInstant(version.writtenAt))}</p>
      <div className="buttons">
        <Button className="tool" onPress={() => answer(true)}>
          {zh.versions.remove}
        </Button>
        <span className="grow" />
        <Button className="tool primary" autoFocus onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
      </div>
    </Frame>
  );
}
