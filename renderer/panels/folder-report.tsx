import { useState } from 'react';
import { Button, ProgressBar, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FileOutcome, FolderReport } from '../../core/contract/imports.ts';
import { Frame } from '../dialogs/frame.tsx';
import { host } from '../host.ts';
import { openPath } from '../state/commands.ts';
import { showFolderImport, stopFolderImport, useFolderImport, type FolderImporting } from '../state/folder-import.ts';
import { importPath } from '../state/importing.ts';
import { unwrap } from '../state/messages.ts';
import { formatCount, zh } from '../text/zh.ts';

const words = zh.review.reports;

/** The import of a folder: how far it is, then what became of each file; in the background only a line of it is shown. */
export function FolderReportScreen() {
  const job = useFolderImport((state) => state.job);
  if (!job) return null;
  if (!job.isShown) {
    return (
      <Button className="folder-chip" onPress={() => showFolderImport(true)}>
        {words.background(job.done, job.total)}
      </Button>
    );
  }
  return (
    <Frame title={words.title} onClose={() => showFolderImport(false)} isWide>
      {job.report ? <Report report={job.report} /> : <Running job={job} />}
    </Frame>
  );
}

function Running({ job }: { readonly job: FolderImporting }) {
  const { done, total, fileName, isStopping } = job;
  const text = words.reading(done, total);
  return (
    <>
      <ProgressBar value={done} maxValue={Math.max(total, 1)} isIndeterminate={total === 0} aria-label={text}>
        <p>{text}</p>
        <span className="meter">
          <em style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
        </span>
      </ProgressBar>
      <p className="hint folder-now">{fileName && words.now(fileName)}</p>
      <div className="buttons">
        <span className="grow" />
        <Button className="tool" isDisabled={isStopping} onPress={stopFolderImport}>
          {isStopping ? words.stopping : words.stop}
        </Button>
        <Button className="tool primary" autoFocus onPress={() => showFolderImport(false)}>
          {words.hide}
        </Button>
      </div>
    </>
  );
}

const filters = ['everything', 'failed', 'findings'] as const;
type Filter = (typeof filters)[number];

function Report({ report }: { readonly report: FolderReport }) {
  const [filter, setFilter] = useState<Filter>('everything');
  const { counts, files, output, isCancelled, milliseconds } = report;
  const groups: Readonly<Record<Filter, readonly FileOutcome[]>> = {
    everything: files,
    failed: files.filter(({ failure }) => failure !== null),
    findings: files.filter(({ documents }) => documents.some(({ findings }) => findings > 0)),
  };
  const names: Readonly<Record<Filter, string>> = {
    everything: words.everything,
    failed: words.failedOnly(formatCount(groups.failed.length)),
    findings: words.withFindings(formatCount(groups.findings.length)),
  };
  const [first] = files.flatMap(({ documents }) => documents.flatMap(({ path }) => path ?? []));
  return (
    <>
      <p>
        {isCancelled ? words.cancelled : words.finished(counts.imported, counts.failed)}
        <br />
        <small>
          {words.summary(formatCount(counts.files), formatCount(counts.documents), formatCount(counts.entries))}
          {' · '}
          {words.time((milliseconds / 1000).toFixed(1))}
        </small>
      </p>
      {output !== null && first !== undefined && (
        <p className="hint">
          {words.writtenTo(output)}{' '}
          <Button className="link" onPress={() => void host.request('shell.reveal', { path: first }).then(unwrap)}>
            {words.reveal}
          </Button>
        </p>
      )}
      <ToggleButtonGroup
        className="segments folder-filter"
        aria-label={words.show_}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(keys) => setFilter(filters.find((one) => keys.has(one)) ?? 'everything')}
      >
        {filters.map((one) => (
          <ToggleButton key={one} id={one} className="segment" isDisabled={groups[one].length === 0}>
            {names[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ul className="list folder-files" aria-label={words.title}>
        {groups[filter].map((file) => (
          <FileLine key={file.name} file={file} folder={report.folder} />
        ))}
      </ul>
      <div className="buttons">
        <span className="grow" />
        <Button className="tool primary" autoFocus onPress={() => showFolderImport(false)}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function FileLine({ file, folder }: { readonly file: FileOutcome; readonly folder: string }) {
  const { name, documents, failure, milliseconds } = file;
  const close = () => showFolderImport(false);
  const separator = folder.includes('\\') ? '\\' : '/';
  return (
    <li className={failure ? 'folder-file is-failed' : 'folder-file'}>
      <span className="folder-name">
        {name} <small>{words.milliseconds(formatCount(Math.round(milliseconds)))}</small>
      </span>
      {failure ? (
        <p>{failure.message}</p>
      ) : (
        <Button
          className="link"
          onPress={() => {
            close();
            void importPath(`${folder}${separator}${name.replaceAll('/', separator)}`);
          }}
        >
          {words.review}
        </Button>
      )}
      {documents.map(({ title, path, entries, findings }, index) => (
        <span key={index} className="folder-document">
          <span>{title || zh.importing.untitled}</span>
          <small>{words.entries(formatCount(entries), findings)}</small>
          {path !== null && (
            <Button
              className="link"
              onPress={() => {
                close();
                void openPath(path);
              }}
            >
              {words.open}
            </Button>
          )}
        </span>
      ))}
    </li>
  );
}
