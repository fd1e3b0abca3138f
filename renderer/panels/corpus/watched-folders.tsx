import { FolderSync } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { WatchedState } from '../../../core/contract/corpus-upkeep.ts';
import {
  followFolderWithDialog,
  unfollowFolder,
  useCorpusLibrary,
  type Ownership,
} from '../../state/corpus-library.ts';
import { formatTime, zh } from '../../text/zh.ts';
import { FailedFiles } from './failed-files.tsx';

const words = zh.corpus.watch;

/** The folders that the corpus follows by itself, and how things stand with each. */
export function WatchedFolders({ ownership }: { readonly ownership: Ownership }) {
  const watched = useCorpusLibrary((state) => state.watched);
  return (
    <section>
      <h2>{words.title}</h2>
      {watched.length === 0 && <p className="hint">{words.none}</p>}
      <ul className="watched" aria-label={words.title}>
        {watched.map((folder) => (
          <WatchedFolder key={folder.path} folder={folder} />
        ))}
      </ul>
      <Button className="tool" onPress={() => void followFolderWithDialog(ownership)}>
        <FolderSync size={15} aria-hidden /> {words.add}
      </Button>
    </section>
  );
}

function WatchedFolder({ folder }: { readonly folder: WatchedState }) {
  const { path, origin, unit, state, scannedAt, failed, missing } = folder;
  const notes = [
    words.states[state],
    ...(scannedAt === null ? [] : [words.scannedAt(formatTime(scannedAt))]),
    zh.corpus.origins[origin],
    ...(unit === '' ? [] : [unit]),
    ...(missing.length > 0 ? [words.missing(missing.length)] : []),
  ];
  return (
    <li className={state === 'unreachable' ? 'is-away' : undefined}>
      <span title={path}>{path}</span>
      <small>{notes.join(' · ')}</small>
      {failed.length > 0 && (
        <details>
          <summary>{words.failed(failed.length)}</summary>
          <FailedFiles failed={failed} />
        </details>
      )}
      <Button className="link" aria-label={words.stopNamed(path)} onPress={() => void unfollowFolder(path)}>
        {words.stop}
      </Button>
    </li>
  );
}
