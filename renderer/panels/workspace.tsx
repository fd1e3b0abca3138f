import { useComparing } from '../state/comparing.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { AppBar } from './app-bar.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { ReusePane } from './compare/years.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { Sheet } from './sheet.tsx';
import { SidePane } from './side-pane.tsx';
import { StatusBar } from './status-bar.tsx';

/** The open document with everything around it. */
export function Workspace({ document }: { readonly document: OpenDocument }) {
  const isOutlineOpen = useApp((state) => state.settings.isOutlineOpen);
  const panel = useApp((state) => state.panel);
  const { isComparing, older } = useComparing();
  return (
    <div className="workspace">
      <AppBar document={document} />
      <div className={isComparing ? 'work is-comparing' : 'work'}>
        {isOutlineOpen && !isComparing && <OutlinePanel document={document} />}
        <Sheet document={document} />
        {isComparing && <CompareView />}
        {panel !== null && <SidePane document={document} panel={panel} />}
        {panel === null && isComparing && older === 'lastYear' && <ReusePane />}
      </div>
      <StatusBar document={document} />
    </div>
  );
}
