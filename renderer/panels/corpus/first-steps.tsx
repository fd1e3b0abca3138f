import { ArchiveRestore, FilePlus2, FolderPlus } from 'lucide-react';
import { Button } from 'react-aria-components';
import {
  addFileWithDialog,
  addFolderWithDialog,
  useCorpusLibrary,
  type Ownership,
} from '../../state/corpus-library.ts';
import { restoreCorpus } from '../../state/corpus-upkeep.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus.begin;

/** What to do with a corpus that holds nobody's documents yet. */
export function FirstSteps({ ownership, isFollowed }: { readonly ownership: Ownership; readonly isFollowed: boolean }) {
  const isAdding = useCorpusLibrary((state) => state.adding !== null);
  const ways = [
    {
      icon: FolderPlus,
      title: words.folder,
      hint: words.folderHint,
      run: () => addFolderWithDialog(ownership, isFollowed),
    },
    { icon: FilePlus2, title: words.file, hint: words.fileHint, run: () => addFileWithDialog(ownership) },
    { icon: ArchiveRestore, title: words.restore, hint: words.restoreHint, run: restoreCorpus },
  ];
  return (
    <div className="first-steps">
      <h2>{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {ways.map(({ icon: Icon, title, hint, run }) => (
        <Button key={title} className="way" isDisabled={isAdding} onPress={() => void run()}>
          <Icon size={22} aria-hidden />
          <span>
            <strong>{title}</strong>
            <small>{hint}</small>
          </span>
        </Button>
      ))}
    </div>
  );
}
