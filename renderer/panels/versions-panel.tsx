import { useEffect } from 'react';
import { BookmarkPlus, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Version } from '../../core/contract/versions.ts';
import { Tip } from '../components/tip.tsx';
import { startComparing, useComparing } from '../state/comparing.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import {
  countDifferences,
  nameOfVersion,
  refreshVersions,
  removeVersion,
  restoreVersion,
  saveVersion,
  useVersions,
} from '../state/versions.ts';
import { formatCount, formatInstant, zh } from '../text/zh.ts';

/** Milliseconds of quiet after which the differences to the present text are counted anew. */
const COUNT_QUIET = 800;

/** The versions (稿次) of the document: keep, compare, restore, delete. */
export function VersionsPanel({ document }: { readonly document: OpenDocument }) {
  const { versions, broken } = useVersions();
  const savedAt = document.saveState.kind === 'saved' ? document.saveState.at : null;
  useEffect(() => void refreshVersions(), [document.journalKey, savedAt]);
  useDifferences(versions);
  const kept = versions.filter((version) => !version.isAutomatic);
  const automatic = versions.filter((version) => version.isAutomatic);
  return (
    <div className="versions">
      <Button className="tool primary versions-save" onPress={() => void saveVersion()}>
        <BookmarkPlus size={16} aria-hidden /> {zh.versions.save}
      </Button>
      {broken.length > 0 && (
        <p className="warning">
          {zh.versions.broken(broken.length)}
          {broken.join('、')}
        </p>
      )}
      {versions.length === 0 && <p className="hint">{zh.versions.none}</p>}
      {kept.length > 0 && <VersionList title={zh.versions.kept} versions={kept} />}
      {automatic.length > 0 && (
        <VersionList title={zh.versions.automaticTitle} hint={zh.versions.automaticHint} versions={automatic} />
      )}
    </div>
  );
}

/** Counts again when the list or the text has changed and it is quiet. */
function useDifferences(versions: readonly Version[]): void {
  const items = useApp((state) => state.view.items);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => void countDifferences(() => isStale), COUNT_QUIET);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [versions, items]);
}

interface ListProps {
  readonly title: string;
  readonly hint?: string;
  readonly versions: readonly Version[];
}

function VersionList({ title, hint, versions }: ListProps) {
  return (
    <section>
      <h4 title={hint}>{title}</h4>
      <ul aria-label={title}>
        {versions.map((version) => (
          <VersionCard key={version.id} version={version} />
        ))}
      </ul>
      {hint && <p className="hint">{hint}</p>}
    </section>
  );
}

function VersionCard({ version }: { readonly version: Version }) {
  const differences = useVersions((state) => state.differences.get(version.id));
  const isShown = useComparing((state) => state.older === version.id || state.newer === version.id);
  const name = `${nameOfVersion(version)} ${formatInstant(version.writtenAt)}`;
  const { stage, isAutomatic } = version;
  return (
    <li className={isShown ? 'version is-shown' : 'version'} aria-current={isShown || undefined}>
      <div className="version-head">
        {stage && <span className={`chip stage-${stage}`}>{zh.versions.stages[stage]}</span>}
        {!isAutomatic && (version.name || stage === null) && (
          <strong title={version.name}>{version.name || zh.versions.unnamed}</strong>
        )}
        <time dateTime={new Date(version.writtenAt).toISOString()}>{formatInstant(version.writtenAt)}</time>
      </div>
      <p>
        {zh.versions.words(formatCount(version.words))}
        {differences !== undefined && (
          <span>{differences === 0 ? zh.versions.same : zh.versions.differs(formatCount(differences))}</span>
        )}
      </p>
      <div className="version-actions">
        <Button
          className="link"
          aria-label={zh.versions.compareNamed(name)}
          onPress={() => void startComparing(version.id)}
        >
          {zh.versions.compare}
        </Button>
        <Button
          className="link"
          aria-label={zh.versions.restoreNamed(name)}
          isDisabled={differences === 0}
          onPress={() => void restoreVersion(version)}
        >
          {zh.versions.restore}
        </Button>
        <span className="grow" />
        <Tip text={zh.versions.remove}>
          <Button
            className="icon-button"
            aria-label={zh.versions.removeNamed(name)}
            onPress={() => void removeVersion(version)}
          >
            <Trash2 size={14} />
          </Button>
        </Tip>
      </div>
    </li>
  );
}
