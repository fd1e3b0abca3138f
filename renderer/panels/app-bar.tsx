import { BookOpenText, FileText, History, PanelLeft, Redo2, Stethoscope, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { showBorrowedList } from '../state/borrowed.ts';
import { runCommand, type AppCommand } from '../state/commands.ts';
import { openCorpusScreen } from '../state/corpus-screen.ts';
import { ask } from '../state/dialogs.ts';
import { importFolderWithDialog } from '../state/folder-import.ts';
import { openHouseStyles } from '../state/house-styles.ts';
import { draftFromPresent } from '../state/next-year.ts';
import { openPreview } from '../state/preview.ts';
import { changeSettings } from '../state/settings.ts';
import { Tip } from '../components/tip.tsx';
import { useComparing } from '../state/comparing.ts';
import { saveVersion } from '../state/versions.ts';
import { InsertMenu } from './insert-menu.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { togglePanel, useApp, type PanelName, type OpenDocument, type SaveState } from '../state/store.ts';
import { formatTime, zh } from '../text/zh.ts';

/** The line at the top: the document, what state it is in, and what can be done with it. */
export function AppBar({ document }: { readonly document: OpenDocument }) {
  const title = useApp((state) => state.view.title);
  const panel = useApp((state) => state.panel);
  const found = useApp((state) => state.view.findings.length);
  const problems = found + document.notices.length;
  const isComparing = useComparing((state) => state.isComparing);
  const { canUndo, canRedo } = useApp((state) => state.view);
  const titleStatus = useApp((state) => state.view.fields?.titleStatus);
  return (
    <header className="bar">
      <FileMenu />
      {!isComparing && (
        <Tip text={zh.outline.collapse}>
          <Button
            className="icon-button"
            aria-label={zh.outline.collapse}
            onPress={() => changeSettings({ isOutlineOpen: !useApp.getState().settings.isOutlineOpen })}
          >
            <PanelLeft size={18} />
          </Button>
        </Tip>
      )}
      <h2 className="document-title">{title || zh.editor.titleHint}</h2>
      <span className="chip">{titleStatus ?? document.template.name}</span>
      <SaveLine state={document.saveState} />
      <span className="grow" />
      <ModeSwitch />
      <span className="grow" />
      <Tip text={`${zh.menu.undo}（Ctrl+Z）`}>
        <Button
          className="icon-button"
          aria-label={zh.menu.undo}
          isDisabled={!canUndo}
          onPress={() => void runCommand('undo')}
        >
          <Undo2 size={18} />
        </Button>
      </Tip>
      <Tip text={`${zh.menu.redo}（Ctrl+Y）`}>
        <Button
          className="icon-button"
          aria-label={zh.menu.redo}
          isDisabled={!canRedo}
          onPress={() => void runCommand('redo')}
        >
          <Redo2 size={18} />
        </Button>
      </Tip>
      {!isComparing && <InsertMenu document={document} />}
      <Tip text={zh.versions.tip}>
        <Button
          className={panel === 'versions' ? 'icon-button is-on' : 'icon-button'}
          aria-label={zh.versions.tip}
          onPress={() => togglePanel('versions')}
        >
          <History size={18} />
        </Button>
      </Tip>
      <Button
        className={panel === 'checks' ? 'tool is-on' : 'tool'}
        aria-label={zh.checks.count(problems)}
        onPress={() => togglePanel('checks')}
      >
        <Stethoscope size={16} aria-hidden /> {zh.menu.checks}
        {problems > 0 && <span className="badge">{problems}</span>}
      </Button>
      <Tip text={zh.preview.open}>
        <Button className="icon-button" aria-label={zh.preview.open} onPress={() => void openPreview()}>
          <BookOpenText size={18} />
        </Button>
      </Tip>
      <Button className="tool primary" onPress={() => void runCommand('export')}>
        <FileText size={16} aria-hidden /> {zh.menu.exportShort}
      </Button>
    </header>
  );
}

function SaveLine({ state }: { readonly state: SaveState }) {
  switch (state.kind) {
    case 'new':
      return <span className="saved">{zh.editor.neverSaved}</span>;
    case 'unsaved':
      return <span className="saved">{zh.editor.unsaved}</span>;
    case 'saving':
      return <span className="saved">{zh.editor.saving}</span>;
    case 'saved':
      return <span className="saved">{zh.editor.savedAt(formatTime(state.at))}</span>;
    case 'failed':
      return (
        <span className="saved is-problem" title={state.message}>
          {zh.editor.saveFailed}
        </span>
      );
    default:
      return state satisfies never;
  }
}

const fileItems: readonly (readonly [AppCommand, string, string])[] = [
  ['new', zh.menu.new, 'Ctrl+N'],
  ['open', zh.menu.open, 'Ctrl+O'],
  ['import', zh.menu.import, 'Ctrl+Shift+O'],
];
const saveItems: readonly (readonly [AppCommand, string, string])[] = [
  ['save', zh.menu.save, 'Ctrl+S'],
  ['saveAs', zh.menu.saveAs, 'Ctrl+Shift+S'],
  ['export', zh.menu.export, 'Ctrl+Shift+E'],
];
const panelItems: readonly (readonly [PanelName, string, string])[] = [
  ['find', zh.menu.find, 'Ctrl+F'],
  ['task', zh.menu.task, 'F9'],
  ['checks', zh.menu.checks, 'F8'],
  ['rollover', zh.rollover.menu, 'F2'],
  ['corpus', zh.corpus.panelMenu, 'F7'],
  ['leftovers', zh.menu.leftovers, ''],
];
const themes = ['system', 'light', 'dark'] as const;

function FileMenu() {
  const settings = useApp((state) => state.settings);
  const { theme, isCompletionOn } = settings;
  const commandItem = ([command, text, keys]: readonly [AppCommand, string, string]) => (
    <MenuItem key={command} className="menu-item" onAction={() => void runCommand(command)}>
      <span>{text}</span>
      <kbd>{keys}</kbd>
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="brand" aria-label={zh.menu.file}>
        纲
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu">
          {fileItems.map(commandItem)}
          <MenuItem className="menu-item" onAction={() => void importFolderWithDialog()}>
            {zh.review.reports.choose}
          </MenuItem>
          <Separator className="separator" />
          {saveItems.map(commandItem)}
          <MenuItem className="menu-item" onAction={() => void openPreview()}>
            <span>{zh.preview.menu}</span>
            <kbd>Ctrl+P</kbd>
          </MenuItem>
          <Separator className="separator" />
          <MenuItem className="menu-item" onAction={() => void saveVersion()}>
            {zh.versions.menu}
          </MenuItem>
          <Separator className="separator" />
          {panelItems.map(([panel, text, keys]) => (
            <MenuItem key={panel} className="menu-item" onAction={() => togglePanel(panel)}>
              <span>{text}</span>
              <kbd>{keys}</kbd>
            </MenuItem>
          ))}
          <MenuItem className="menu-item" onAction={() => openCorpusScreen({ kind: 'search' })}>
            <span>{zh.corpus.searchMenu}</span>
            <kbd>Ctrl+K</kbd>
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => openCorpusScreen({ kind: 'library' })}>
            {zh.corpus.menu}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void showBorrowedList()}>
            {zh.borrowed.menu}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void draftFromPresent()}>
            {zh.rollover.draftMenu}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void ask('properties', {})}>
            {zh.menu.properties}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void ask('issue', {})}>
            {zh.issue.open}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void openHouseStyles(settings.exportStyle)}>
            {zh.houseStyles.menu}
          </MenuItem>
          <SubmenuTrigger>
            <MenuItem className="menu-item">{zh.menu.theme}</MenuItem>
            <Popover className="popover">
              <Menu
                className="menu"
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[theme]}
                onSelectionChange={(keys) => {
                  const chosen = themes.find((name) => keys !== 'all' && keys.has(name));
                  if (chosen) changeSettings({ theme: chosen });
                }}
              >
                {themes.map((name) => (
                  <MenuItem key={name} id={name} className="menu-item">
                    {zh.menu.themes[name]}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
          <MenuItem
            className="menu-item"
            onAction={() => changeSettings({ isCompletionOn: !useApp.getState().settings.isCompletionOn })}
          >
            {isCompletionOn ? zh.completion.isOn : zh.completion.isOff}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void ask('shortcuts', {})}>
            <span>{zh.menu.shortcuts}</span>
            <kbd>F1</kbd>
          </MenuItem>
          <Separator className="separator" />
          <MenuItem className="menu-item" onAction={() => void runCommand('new')}>
            {zh.menu.close}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
