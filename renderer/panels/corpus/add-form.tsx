import { FilePlus2, FolderPlus } from 'lucide-react';
import { Button, Checkbox, Input, Label, ProgressBar, TextField } from 'react-aria-components';
import { originSchema, type Origin } from '../../../core/corpus/source.ts';
import { Choice } from '../../components/choice.tsx';
import {
  addFileWithDialog,
  addFolderWithDialog,
  addToCorpus,
  stopAdding,
  useCorpusLibrary,
  withOrigin,
  type Adding,
  type Ownership,
} from '../../state/corpus-library.ts';
import { zh } from '../../text/zh.ts';
import { FailedFiles } from './failed-files.tsx';

const words = zh.corpus.add;
const origins: readonly Origin[] = originSchema.options;

interface AddFormProps {
  readonly ownership: Ownership;
  readonly isFollowed: boolean;
  readonly onOwnership: (ownership: Ownership) => void;
  readonly onFollowed: (isFollowed: boolean) => void;
}

/** Adding documents: whose they are, which, how far it is, what became of it. */
export function AddForm({ ownership, isFollowed, onOwnership, onFollowed }: AddFormProps) {
  const adding = useCorpusLibrary((state) => state.adding);
  const { origin, unit } = ownership;
  return (
    <section>
      <h2>{words.title}</h2>
      <div className="form">
        <div className="add-origin">
          <span className="label">{words.origin}</span>
          <Choice
            label={words.origin}
            value={origin}
            options={origins}
            names={zh.corpus.origins}
            onChange={(chosen) => onOwnership(withOrigin(ownership, chosen))}
          />
        </div>
        <TextField value={unit} onChange={(text) => onOwnership({ ...ownership, unit: text.slice(0, 100) })}>
          <Label>{words.unit}</Label>
          <Input className="input" placeholder={words.unitHint} />
        </TextField>
        <Checkbox className="checkbox" isSelected={isFollowed} onChange={onFollowed}>
          <span className="box" aria-hidden />
          {words.follow}
        </Checkbox>
        {adding ? (
          <Progress adding={adding} />
        ) : (
          <div className="buttons">
            <Button className="tool" onPress={() => void addFileWithDialog(ownership)}>
              <FilePlus2 size={15} aria-hidden /> {words.file}
            </Button>
            <Button className="tool primary" onPress={() => void addFolderWithDialog(ownership, isFollowed)}>
              <FolderPlus size={15} aria-hidden /> {words.folder}
            </Button>
          </div>
        )}
        <Outcome />
        <OpenFolders />
      </div>
    </section>
  );
}

function Progress({ adding: { done, total, fileName, isStopping } }: { readonly adding: Adding }) {
  const text = total === 0 ? words.counting : words.progress(done, total);
  return (
    <div className="add-progress">
      <ProgressBar value={done} maxValue={Math.max(total, 1)} isIndeterminate={total === 0} aria-label={text}>
        <span>{text}</span>
        <span className="meter">
          <em style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
        </span>
      </ProgressBar>
      <small>{fileName}</small>
      <Button className="tool" isDisabled={isStopping} onPress={stopAdding}>
        {isStopping ? words.stopping : words.stop}
      </Button>
    </div>
  );
}

/** What the last addition did. */
function Outcome() {
  const report = useCorpusLibrary((state) => state.report);
  if (!report) return <p className="hint">{words.hint}</p>;
  const { added, unchanged, failed, isCancelled } = report;
  return (
    <div role="status">
      <p className="hint">
        {isCancelled ? words.cancelled(added.length) : words.done(added.length, unchanged, failed.length)}
      </p>
      {failed.length > 0 && <FailedFiles failed={failed} />}
    </div>
  );
}

/** Folders whose adding was broken off, to be gone on with. Followed ones are looked through anyway. */
function OpenFolders() {
  const { stats, adding, watched } = useCorpusLibrary();
  const folders = (stats?.openFolders ?? []).filter(
    ({ path }) => path !== adding?.path && !watched.some((followed) => followed.path === path),
  );
  if (folders.length === 0) return null;
  return (
    <div className="warning">
      {words.open}
      <ul>
        {folders.map(({ path, origin, unit }) => (
          <li key={path} className="open-folder">
            <span title={path}>{path}</span>
            <Button
              className="link"
              isDisabled={adding !== null}
              aria-label={`${words.resume}：${path}`}
              onPress={() => void addToCorpus(path, { origin, unit })}
            >
              {words.resume}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
