import { Button } from 'react-aria-components';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Asks what to do with unsaved changes. */
export function UnsavedDialog({ props, answer }: DialogOf<'unsaved'>) {
  return (
    <Frame title={zh.confirm.discardTitle} onClose={() => answer(null)}>
      <p>{zh.confirm.discard(props.title || zh.importing.untitled)}</p>
      <div className="buttons">
        <Button className="tool" onPress={() => answer('discard')}>
          {zh.confirm.dontSave}
        </Button>
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
        <Button className="tool primary" autoFocus onPress={() => answer('save')}>
          {zh.confirm.save}
        </Button>
      </div>
    </Frame>
  );
}

/** Asks what to do when somebody else has changed the file. */
export function ChangedOnDiskDialog({ answer }: DialogOf<'changedOnDisk'>) {
  return (
    <Frame title={zh.confirm.changedTitle} onClose={() => answer(null)}>
      <p>{zh.confirm.changed}</p>
      <div className="buttons">
        <Button className="tool" onPress={() => answer('overwrite')}>
          {zh.confirm.overwrite}
        </Button>
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
        <Button className="tool primary" autoFocus onPress={() => answer('elsewhere')}>
          {zh.confirm.saveElsewhere}
        </Button>
      </div>
    </Frame>
  );
}

/** Asks before something is done that is not easily taken back. */
export function ConfirmDialog({ props: { title, text, action }, answer }: DialogOf<'confirm'>) {
  return (
    <Frame title={title} onClose={() => answer(null)}>
      <p>{text}</p>
      <div className="buttons">
        <Button className="tool" onPress={() => answer(true)}>
          {action}
        </Button>
        <span className="grow" />
        <Button className="tool primary" autoFocus onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
      </div>
    </Frame>
  );
}
