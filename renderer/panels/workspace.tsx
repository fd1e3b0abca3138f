import { useApp, type OpenDocument } from '../state/store.ts';
import { AppBar } from './app-bar.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { Sheet } from './sheet.tsx';
import { SidePane } from './side-pane.tsx';
import { StatusBar } from './status-bar.tsx';

/** The open document with everything around it. */
export function Workspace({ document }: { readonly document: OpenDocument }) {
  const isOutlineOpen = useApp((state) => state.settings.isOutlineOpen);
  const panel = useApp((state) => state.panel);
  return (
    <div className="workspace">
      <AppBar document={document} />
      <div className="work">
        {isOutlineOpen && <OutlinePanel document={document} />}
        <Sheet document={document} />
        {panel !== null && <SidePane document={document} panel={panel} />}
      </div>
      <StatusBar document={document} />
    </div>
  );
}
