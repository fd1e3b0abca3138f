import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Dialogs } from './dialogs/dialogs.tsx';
import { BusyBar } from './panels/busy-bar.tsx';
import { FolderReportScreen } from './panels/folder-report.tsx';
import { ImportReview } from './panels/import-review/import-review.tsx';
import { Messages } from './panels/messages.tsx';
import { PreviewView } from './panels/preview/preview-view.tsx';
import { StartScreen } from './panels/start-screen.tsx';
import { Workspace } from './panels/workspace.tsx';
import { registerComparing } from './state/comparing.ts';
import { registerFileDrop } from './state/file-drop.ts';
import { useImportReview } from './state/import-review.ts';
import { usePreview } from './state/preview.ts';
import { registerRollover } from './state/rollover.ts';
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
  return (
    <I18nProvider locale="zh-CN">
      <div className="page" inert={review !== null || preview !== null}>
        {document ? <Workspace key={document.journalKey} document={document} /> : <StartScreen />}
      </div>
      {preview && <PreviewView preview={preview} />}
      {review && <ImportReview review={review} />}
      <BusyBar />
      <FolderReportScreen />
      <Messages />
      <Dialogs />
    </I18nProvider>
  );
}
