import { ArchiveRestore, FilePlus2, FolderPlus } from 'lucide-react';
import { Way } from '../../components/way.tsx';
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
      onPress: () => addFolderWithDialog(ownership, isFollowed),
    },
    { icon: FilePlus2, title: words.file, hint: words.fileHint, onPress: () => addFileWithDialog(ownership) },
    { icon: ArchiveRestore, title: words.restore, hint: words.restoreHint, onPress: restoreCorpus },
  ];
  return (
    <div className="first-steps">
      <h2>{words.title}</h2>
      <p className="hint">{words.hint(zh.corpus.origins[ownership.origin])}</p>
      {ways.map((way) => (
        <Way key={way.title} {...way} isDisabled={isAdding} />
      ))}
    </div>
  );
}
