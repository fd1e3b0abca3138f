import { BookOpenText, FileText, History, PanelLeft, Redo2, Stethoscope, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { runCommand } from '../state/commands.ts';
import { openPreview } from '../state/preview.ts';
import { changeSettings } from '../state/settings.ts';
import { Tip } from '../components/tip.tsx';
import { useComparing } from '../state/comparing.ts';
import { CommandGroup, CommandItem } from './command-group.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { fileGroups } from './menu-groups.ts';
import { ModeSwitch } from './mode-switch.tsx';
import { togglePanel, useApp, type OpenDocument, type SaveState } from '../state/store.ts';
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
      {!isComparing && <InsertMenu />}
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

const themes = ['system', 'light', 'dark'] as const;

function FileMenu() {
  const { theme, isCompletionOn } = useApp((state) => state.settings);
  return (
    <MenuTrigger>
      <Button className="brand" aria-label={zh.menu.file}>
        纲
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu">
          {fileGroups.map((group, index) => (
            <CommandGroup key={group[0]} commands={group} isFirst={index === 0} />
          ))}
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
          <CommandItem command="shortcuts" />
          <CommandGroup commands={['close']} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
