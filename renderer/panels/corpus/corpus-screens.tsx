import { useCorpusScreen, type CorpusScreen } from '../../state/corpus-screen.ts';
import { CorpusLibrary } from './corpus-library.tsx';
import { HistoryView } from './history-view.tsx';
import { LikenessView } from './likeness-view.tsx';
import { SearchPalette } from './search-palette.tsx';
import { SourceReader } from './source-reader.tsx';

/** The screen of the corpus that is open, if any, and over it or over the text the search. */
export function CorpusScreens() {
  const screens = useCorpusScreen((state) => state.screens);
  const top = screens.at(-1);
  const shown = top?.kind === 'search' ? screens.at(-2) : top;
  return (
    <>
      {shown && (
        <div key={screens.indexOf(shown)} inert={top?.kind === 'search'}>
          {draw(shown)}
        </div>
      )}
      {top?.kind === 'search' && <SearchPalette />}
    </>
  );
}

function draw(screen: CorpusScreen) {
  switch (screen.kind) {
    case 'library':
      return <CorpusLibrary />;
    case 'reader':
      return <SourceReader sourceId={screen.sourceId} passageId={screen.passageId} />;
    case 'history':
      return <HistoryView role={screen.role} />;
    case 'likeness':
      return <LikenessView chapterId={screen.chapterId} against={screen.against} />;
    // The search stands over what is shown here.
    case 'search':
      return null;
    default:
      return screen satisfies never;
  }
}
