import { useApp, type OpenDocument } from '../state/store.ts';
import { AppBar } from './app-bar.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { FindPanel } from './find-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { Sheet } from './sheet.tsx';
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
        {panel === 'find' && <FindPanel document={document} />}
        {panel === 'checks' && <ChecksPanel document={document} />}
      </div>
      <StatusBar document={document} />
    </div>
  );
}
