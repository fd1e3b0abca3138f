import { useCallback, useEffect, useState } from 'react';
import { ArrowUp, FileText, Folder } from 'lucide-react';
import { Button, Form, Input, Label, ListBox, ListBoxItem, Text, TextField } from 'react-aria-components';
import type { RequestOutput } from '../../core/contract/contract.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import { formatInstant, zh } from '../text/zh.ts';
import { FormButtons } from './form-buttons.tsx';
import { Frame, type DialogOf } from './frame.tsx';

type Listing = RequestOutput<'files.list'>;

/** The folder the last dialog ended in, or the documents folder when that has gone. */
async function listFirst(purpose: DialogOf<'file'>['props']['purpose']): Promise<Result<Listing>> {
  const folder = useApp.getState().settings.lastFolder || null;
  const answered = await host.request('files.list', { folder, purpose });
  return answered.ok || folder === null ? answered : host.request('files.list', { folder: null, purpose });
}

/** The program's own file dialog, for hosts that have none: folders from the host, keys throughout. */
export function FileDialog({ props, answer }: DialogOf<'file'>) {
  const { mode, purpose, suggestedName } = props;
  const [listing, setListing] = useState<Listing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState(suggestedName);
  const [overwrites, setOverwrites] = useState(false);

  const show = useCallback((answered: Result<Listing>) => {
    setProblem(answered.ok ? null : answered.failure.message);
    if (!answered.ok) return;
    setListing(answered.value);
    changeSettings({ lastFolder: answered.value.folder });
  }, []);
  const go = (folder: string) => void host.request('files.list', { folder, purpose }).then(show);
  useEffect(() => void listFirst(purpose).then(show), [purpose, show]);

  const isFolder = purpose === 'folder';
  const finish = () => {
    if (listing && isFolder && name.trim() === '') answer(listing.folder);
    if (name.trim() === '') return;
    const wanted = withEnding(name.trim(), mode === 'save' ? purpose : null);
    if (isAbsolute(wanted)) return answer(wanted);
    if (!listing) return;
    const existing = listing.items.find((item) => item.name === wanted);
    if (existing?.kind === 'folder' && !isFolder) return go(existing.path);
    if (mode === 'save' && existing && !overwrites) return setOverwrites(true);
    answer(join(listing.folder, wanted));
  };
  const activate = (path: string) => {
    const item = listing?.items.find((candidate) => candidate.path === path);
    if (item?.kind === 'folder') go(item.path);
    else if (item && mode === 'open') answer(item.path);
    else if (item) setName(item.name);
  };
  return (
    <Frame title={titleOf(mode, purpose)} onClose={() => answer(null)} isWide>
      <div className="file-path">
        <Button
          className="icon-button"
          aria-label={zh.files.up}
          isDisabled={!listing?.parent}
          onPress={() => listing?.parent && go(listing.parent)}
        >
          <ArrowUp size={16} />
        </Button>
        <span title={listing?.folder}>{listing?.folder}</span>
      </div>
      <div className="file-body">
        <nav aria-label={zh.files.places}>
          {listing?.places.map((place) => (
            <Button key={place.path} className="place" onPress={() => go(place.path)}>
              {place.name}
            </Button>
          ))}
        </nav>
        <ListBox
          key={listing?.folder}
          className="list files"
          aria-label={zh.files.list}
          items={(listing?.items ?? []).map((item) => ({ ...item, id: item.path }))}
          selectionMode="single"
          selectionBehavior="replace"
          renderEmptyState={() => (
            <p className="empty">{problem ?? (isFolder ? zh.files.noFolders : zh.files.empty)}</p>
          )}
          onSelectionChange={(keys) => {
            const item = listing?.items.find((candidate) => keys !== 'all' && keys.has(candidate.path));
            if (item?.kind === 'file') setName(item.name);
          }}
          onAction={(key) => activate(String(key))}
        >
          {(item) => (
            <ListBoxItem className="list-item file" textValue={item.name}>
              {item.kind === 'folder' ? <Folder size={15} aria-hidden /> : <FileText size={15} aria-hidden />}
              <Text slot="label">{item.name}</Text>
              <Text slot="description">{item.kind === 'file' ? formatInstant(item.modifiedAt) : ''}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <TextField
          value={name}
          autoFocus={mode === 'save' || isFolder}
          onChange={(value) => {
            setName(value);
            setOverwrites(false);
          }}
        >
          <Label>{isFolder ? zh.files.folderName : zh.files.name}</Label>
          <Input className="input" />
        </TextField>
        {overwrites && (
          <p className="warning" role="alert">
            {zh.files.overwrite(withEnding(name.trim(), purpose))}
          </p>
        )}
        <FormButtons
          submit={overwrites ? zh.files.replace : okOf(mode, purpose)}
          onCancel={() => answer(null)}
          isDisabled={name.trim() === '' && !isFolder}
        />
      </Form>
    </Frame>
  );
}

type Titles = Partial<Record<DialogOf<'file'>['props']['purpose'], string>>;
const saveTitles: Titles = {
  word: zh.files.exportTitle,
  ...zh.files.exportTitles,
  corpus: zh.files.corpusSaveTitle,
};
const openTitles: Titles = {
  word: zh.files.sampleTitle,
  folder: zh.files.folderTitle,
  import: zh.files.importTitle,
  source: zh.files.sourceTitle,
  corpus: zh.files.corpusTitle,
};

function titleOf(mode: 'open' | 'save', purpose: DialogOf<'file'>['props']['purpose']): string {
  const titles = mode === 'save' ? saveTitles : openTitles;
  return titles[purpose] ?? (mode === 'save' ? zh.files.saveTitle : zh.files.openTitle);
}

function okOf(mode: 'open' | 'save', purpose: DialogOf<'file'>['props']['purpose']): string {
  if (purpose === 'folder') return zh.files.chooseFolder;
  return mode === 'open' ? zh.files.open : zh.files.save;
}

/** Endings of the files that are written. */
const writtenEndings: Partial<Record<DialogOf<'file'>['props']['purpose'], string>> = {
  word: '.docx',
  text: '.txt',
  webPage: '.html',
  workbook: '.xlsx',
  pdf: '.pdf',
  plan: '.gangmu',
  corpus: '.gangmu-corpus',
};

function withEnding(name: string, purpose: DialogOf<'file'>['props']['purpose'] | null): string {
  const ending = purpose === null ? '' : (writtenEndings[purpose] ?? '');
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/u.test(path);
}

function join(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
