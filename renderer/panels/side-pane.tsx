import { X } from 'lucide-react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { togglePanel, useApp, type OpenDocument, type PanelName } from '../state/store.ts';
import { zh } from '../text/zh.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { CorpusPanel } from './corpus/corpus-panel.tsx';
import { FindPanel } from './find-panel.tsx';
import { LeftoversPanel } from './leftovers-panel.tsx';
import { RolloverPanel } from './rollover/rollover-panel.tsx';
import { TaskPanel } from './task-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** The panels that share the place at the right, in the order of their tabs. */
const panels: readonly {
  readonly name: PanelName;
  readonly Panel: (props: { document: OpenDocument }) => React.ReactNode;
}[] = [
  { name: 'checks', Panel: ChecksPanel },
  { name: 'rollover', Panel: RolloverPanel },
  { name: 'corpus', Panel: CorpusPanel },
  { name: 'task', Panel: TaskPanel },
  { name: 'find', Panel: FindPanel },
  { name: 'leftovers', Panel: LeftoversPanel },
  { name: 'versions', Panel: VersionsPanel },
];

/** The pane at the right of the sheet: one panel at a time, chosen by tab, key or button. */
export function SidePane({ document, panel }: { readonly document: OpenDocument; readonly panel: PanelName }) {
  return (
    <aside className="pane pane-right" aria-label={zh.panels[panel]}>
      <Tabs
        className="side"
        selectedKey={panel}
        onSelectionChange={(key) => {
          const chosen = panels.find(({ name }) => name === key);
          if (chosen) useApp.setState({ panel: chosen.name });
        }}
      >
        <div className="side-head">
          <TabList className="side-tabs" aria-label={zh.panels.label}>
            {panels.map(({ name }) => (
              <Tab key={name} id={name} className="side-tab">
                {zh.panels[name]}
              </Tab>
            ))}
          </TabList>
          <Button className="icon-button" aria-label={zh.panels.close} onPress={() => togglePanel(panel)}>
            <X size={16} />
          </Button>
        </div>
        {panels.map(({ name, Panel }) => (
          <TabPanel key={name} id={name} className="side-panel">
            <Panel document={document} />
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}
