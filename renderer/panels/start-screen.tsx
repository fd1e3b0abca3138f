import { useEffect, useState } from 'react';
import { BookOpen, FileInput, FolderInput, FolderOpen, LibraryBig, RotateCcw, X } from 'lucide-react';
import { Button, Input, Label, NumberField, TextField } from 'react-aria-components';
import type { RequestOutput } from '../../core/contract/contract.ts';
import type { Template } from '../../core/outline/template.ts';
import { Way } from '../components/way.tsx';
import { host } from '../host.ts';
import { createDocument, openPath, openSample, restoreJournal, runCommand } from '../state/commands.ts';
import { defaultYear, defaultYearFor } from '../state/default-year.ts';
import { openCorpusScreen } from '../state/corpus-screen.ts';
import { ask } from '../state/dialogs.ts';
import { importFolderWithDialog } from '../state/folder-import.ts';
import { importWithDialog } from '../state/importing.ts';
import { baseName } from '../state/pick-file.ts';
import { useApp } from '../state/store.ts';
import { formatInstant, zh } from '../text/zh.ts';

/** Where everything begins: a new plan, last year's, one already begun, or the sample that teaches. */
export function StartScreen() {
  const isCorpusShared = useApp((state) => state.settings.corpusServer !== '');
  return (
    <main className="start">
      <div className="start-inner">
        <header className="start-head">
          <img src="./icon.svg" alt="" width={52} height={52} />
          <div>
            <h1>{zh.app.name}</h1>
            <p>{zh.start.tagline}</p>
          </div>
        </header>
        <Recovery />
        <div className="start-columns">
          <NewPlan />
          <div className="start-side">
            <section>
              <h2>{zh.start.others}</h2>
              <Way
                icon={FileInput}
                title={zh.start.fromLastYear}
                hint={zh.start.fromLastYearHint}
                onPress={importWithDialog}
              />
              <Way
                icon={FolderOpen}
                title={zh.start.open}
                hint={zh.start.openHint}
                onPress={() => runCommand('open')}
              />
              <Way
                icon={FolderInput}
                title={zh.review.reports.choose}
                hint={zh.review.reports.chooseHint}
                onPress={importFolderWithDialog}
              />
              <Way
                icon={LibraryBig}
                title={zh.corpus.title}
                hint={zh.corpus.wayHint}
                onPress={() => openCorpusScreen({ kind: 'library' })}
              />
              <Way icon={BookOpen} title={zh.start.sample} hint={zh.start.sampleHint} onPress={openSample} />
            </section>
            <Recent />
          </div>
        </div>
        <footer className="start-foot">{zh.app.offlineHint(isCorpusShared)}</footer>
      </div>
    </main>
  );
}

function NewPlan() {
  const templates = useApp((state) => state.templates);
  const [issuer, setIssuer] = useState(useApp.getState().settings.issuer);
  /** Null until the user says which year. */
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const [today] = useState(() => new Date());
  const year = chosenYear ?? defaultYear(today);
  const yearFor = (template: Template) => chosenYear ?? defaultYearFor(template.documentType, today);
  return (
    <section className="new-plan">
      <h2>{zh.start.fresh}</h2>
      <div className="fields">
        <NumberField
          value={year}
          onChange={(value) => setChosenYear(Number.isNaN(value) ? null : value)}
          minValue={1949}
          maxValue={2100}
          formatOptions={{ useGrouping: false }}
        >
          <Label>{zh.start.year}</Label>
          <Input className="input input-year" />
        </NumberField>
        <TextField value={issuer} onChange={setIssuer} className="grow">
          <Label>{zh.start.issuer}</Label>
          <Input className="input" placeholder={zh.start.issuerHint} />
        </TextField>
      </div>
      <div className="templates">
        {templates.map((template) => (
          <Button
            key={template.id}
            className="template"
            onPress={() => createDocument(template, yearFor(template), issuer.trim())}
          >
            <strong>
              <span className="spoken">{zh.start.make}</span>
              {template.name}
            </strong>
            <small>{template.summary}</small>
            {yearFor(template) !== year && <small>{zh.start.ownYear(yearFor(template))}</small>}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Recent() {
  const [files, setFiles] = useState<RequestOutput<'recent.list'>>([]);
  const load = () => void host.request('recent.list', {}).then((answer) => answer.ok && setFiles(answer.value));
  useEffect(load, []);
  return (
    <section>
      <h2>{zh.start.recent}</h2>
      {files.length === 0 && <p className="empty">{zh.start.noRecent}</p>}
      <ul className="recent">
        {files.map((file) => (
          <li key={file.path} title={file.path}>
            <Button className="recent-file" isDisabled={!file.exists} onPress={() => void openPath(file.path)}>
              <span>
                {file.title}
                <small>{baseName(file.path)}</small>
              </span>
              <small>{file.exists ? formatInstant(file.openedAt) : zh.start.missing}</small>
            </Button>
            <Button
              className="icon-button"
              aria-label={zh.start.forget}
              onPress={() => void host.request('recent.forget', { path: file.path }).then(load)}
            >
              <X size={14} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Texts that a crash left behind. */
function Recovery() {
  const [copies, setCopies] = useState<RequestOutput<'journal.list'>>([]);
  const load = () => void host.request('journal.list', {}).then((answer) => answer.ok && setCopies(answer.value));
  useEffect(load, []);
  const discard = async ({ key, title, writtenAt }: (typeof copies)[number]) => {
    const text = zh.confirm.discardCopy(title || zh.importing.untitled, formatInstant(writtenAt));
    const { discardCopyTitle, discardCopyNow } = zh.confirm;
    if ((await ask('confirm', { title: discardCopyTitle, text, action: discardCopyNow })) === null) return;
    await host.request('journal.discard', { key });
    load();
  };
  if (copies.length === 0) return null;
  return (
    <section className="recovery" aria-label={zh.start.recover}>
      <div>
        <RotateCcw size={18} aria-hidden />
        <strong>{zh.start.recover}</strong>
        <small>{zh.start.recoverHint}</small>
      </div>
      <ul>
        {copies.map((copy) => (
          <li key={copy.key}>
            <span>{copy.title || zh.importing.untitled}</span>
            <small>{formatInstant(copy.writtenAt)}</small>
            <Button className="tool primary" onPress={() => void restoreJournal(copy.key)}>
              {zh.start.restore}
            </Button>
            <Button className="tool" onPress={() => void discard(copy)}>
              {zh.start.discard}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
