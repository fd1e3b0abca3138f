import { useEffect, useState } from 'react';
import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { ownershipOf, refreshLibrary, useCorpusLibrary } from '../../state/corpus-library.ts';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { AddForm } from './add-form.tsx';
import { CorpusAway } from './corpus-away.tsx';
import { CorpusFrame } from './corpus-frame.tsx';
import { FirstSteps } from './first-steps.tsx';
import { SharedServer } from './shared-server.tsx';
import { SourceTable } from './source-table.tsx';
import { Upkeep } from './upkeep.tsx';
import { WatchedFolders } from './watched-folders.tsx';

/** What the corpus holds, and everything that can be done with it as a whole. */
export function CorpusLibrary() {
  const sources = useCorpusLibrary((state) => state.sources);
  const stats = useCorpusLibrary((state) => state.stats);
  const problem = useCorpusLibrary((state) => state.problem);
  const [ownership, setOwnership] = useState(() => ownershipOf('own'));
  const [isFollowed, setFollowed] = useState(false);
  useEffect(() => void refreshLibrary(), []);
  const isEmpty = sources !== null && sources.every(isStarterPack);
  return (
    <CorpusFrame
      title={zh.corpus.title}
      tools={
        <>
          {stats && problem === null && !isEmpty && (
            <span className="saved">{zh.corpus.counts(formatCount(stats.sources), formatCount(stats.passages))}</span>
          )}
          <span className="grow" />
          <Button className="tool" onPress={() => openCorpusScreen({ kind: 'search' })}>
            <Search size={16} aria-hidden /> {zh.corpus.library.searchAll}
          </Button>
        </>
      }
    >
      <div className="library">
        <section className="library-list" aria-label={zh.corpus.library.list}>
          {problem !== null && <CorpusAway problem={problem} onRetry={() => void refreshLibrary()} />}
          {problem === null && isEmpty && <FirstSteps ownership={ownership} isFollowed={isFollowed} />}
          {problem === null && sources === null && (
            <p className="empty" role="status">
              {zh.corpus.library.reading}
            </p>
          )}
          {problem === null && sources && <SourceTable sources={sources} isBare={isEmpty} />}
        </section>
        <aside className="library-side" aria-label={zh.corpus.upkeep.title}>
          <AddForm ownership={ownership} isFollowed={isFollowed} onOwnership={setOwnership} onFollowed={setFollowed} />
          <WatchedFolders ownership={ownership} />
          <Upkeep />
          <SharedServer />
        </aside>
      </div>
    </CorpusFrame>
  );
}
