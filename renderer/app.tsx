import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Dialogs } from './dialogs/dialogs.tsx';
import { BusyBar } from './panels/busy-bar.tsx';
import { CorpusScreens } from './panels/corpus/corpus-screens.tsx';
import { FolderReportScreen } from './panels/folder-report.tsx';
import { HouseStylesScreen } from './panels/house-styles/house-styles-screen.tsx';
import { HostGone } from './panels/host-gone.tsx';
import { ImportReview } from './panels/import-review/import-review.tsx';
import { Messages } from './panels/messages.tsx';
import { PreviewView } from './panels/preview/preview-view.tsx';
import { StartScreen } from './panels/start-screen.tsx';
import { Workspace } from './panels/workspace.tsx';
import { registerComparing } from './state/comparing.ts';
import { registerCorpusLibrary } from './state/corpus-library.ts';
import { useCorpusScreen } from './state/corpus-screen.ts';
import { registerFileDrop } from './state/file-drop.ts';
import { registerBorrowed } from './state/borrowed.ts';
import { registerPlanWords } from './state/completion.ts';
import { useImportReview } from './state/import-review.ts';
import { usePreview } from './state/preview.ts';
import { registerRollover } from './state/follow-cards.ts';
import { registerShortcuts } from './state/shortcuts.ts';
import { useApp } from './state/store.ts';

/** The page: the start screen, or the open document. */
export function App() {
  const document = useApp((state) => state.document);
  const review = useImportReview((state) => state.review);
  const preview = usePreview((state) => state.preview);
  useEffect(() => registerShortcuts(window), []);
  useEffect(() => registerFileDrop(window), []);
  useEffect(() => registerComparing(), []);
  useEffect(() => registerRollover(), []);
  useEffect(() => registerCorpusLibrary(), []);
  useEffect(() => registerPlanWords(), []);
  useEffect(() => registerBorrowed(), []);
  const isCovered = useCorpusScreen(({ screens }) => screens.some(({ kind }) => kind !== 'search'));
  return (
    <I18nProvider locale="zh-CN">
      <div className="page" inert={review !== null || preview !== null || isCovered}>
        {document ? <Workspace key={document.journalKey} document={document} /> : <StartScreen />}
      </div>
      {preview && <PreviewView preview={preview} />}
      {review && <ImportReview review={review} />}
      <CorpusScreens />
      <BusyBar />
      <FolderReportScreen />
      <HouseStylesScreen />
      <HostGone document={document} />
      <Messages />
      <Dialogs />
    </I18nProvider>
  );
}
