import { useMemo, useRef, useState } from 'react';
import { ArrowDown, ArrowUp, PencilLine, Trash2, TriangleAlert } from 'lucide-react';
import { Button, Input, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { originSchema, type Source } from '../../../core/corpus/source.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { Choice } from '../../components/choice.tsx';
import { useCorpusLibrary } from '../../state/corpus-library.ts';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import { replacedFacts } from '../../state/amended-facts.ts';
import { amendSource, assignSources, removeSources, restoreRecognised } from '../../state/corpus-upkeep.ts';
import {
  listSources,
  sourceColumns,
  sourceStates,
  statesOf,
  type SourceColumn,
  type SourceListing,
} from '../../state/source-list.ts';
import { useApp } from '../../state/store.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { OriginChip } from './source-line.tsx';

const words = zh.corpus.library;
/** Sources that are drawn at first, and with each press of the button below them. */
const STEP = 200;

interface SourceTableProps {
  readonly sources: readonly Source[];
  /** Nobody's documents are in it yet: there is nothing to filter. */
  readonly isBare: boolean;
}

/** The sources of the corpus, to be filtered, ordered, read and removed. */
export function SourceTable({ sources, isBare }: SourceTableProps) {
  const watched = useCorpusLibrary((state) => state.watched);
  const missing = useMemo(() => new Set(watched.flatMap((folder) => folder.missing)), [watched]);
  const [listing, setListing] = useState<SourceListing>({
    words: '',
    origin: null,
    state: null,
    column: 'year',
    isDescending: true,
  });
  const [most, setMost] = useState(STEP);
  const listed = useMemo(() => listSources(sources, listing, missing), [sources, listing, missing]);
  const removable = listed.filter((source) => !isStarterPack(source));
  const titles = useMemo(() => new Map(sources.map(({ id, title }) => [id, title])), [sources]);
  const change = (fields: Partial<SourceListing>) => setListing({ ...listing, ...fields });
  return (
    <>
      {!isBare && (
        <div className="library-filter">
          <Input
            className="input"
            aria-label={words.find}
            placeholder={words.find}
            value={listing.words}
            onChange={(event) => change({ words: event.target.value })}
          />
          <Choice
            label={zh.corpus.search.origin}
            value={listing.origin ?? 'every'}
            options={['every', ...originSchema.options]}
            names={{ every: words.everyOrigin, ...zh.corpus.origins }}
            onChange={(chosen) => change({ origin: chosen === 'every' ? null : chosen })}
          />
          <Choice
            label={words.columns.state}
            value={listing.state ?? 'every'}
            options={['every', ...sourceStates]}
            names={{ every: words.everyState, ...words.states }}
            onChange={(chosen) => change({ state: chosen === 'every' ? null : chosen })}
          />
          <small role="status">{words.shown(formatCount(listed.length), formatCount(sources.length))}</small>
          <span className="grow" />
          {removable.length > 1 && (
            <MenuTrigger>
              <Button className="link">{words.assignShown(removable.length)}</Button>
              <Popover className="popover">
                <Menu className="menu" onAction={(key) => void assignSources(removable, originSchema.parse(key))}>
                  {originSchema.options.map((origin) => (
                    <MenuItem key={origin} id={origin} className="menu-item">
                      {zh.corpus.origins[origin]}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          )}
          {removable.length > 0 && removable.length < sources.length - 1 && (
            <Button className="link" onPress={() => void removeSources(removable)}>
              {words.removeShown(removable.length)}
            </Button>
          )}
        </div>
      )}
      <div className="library-scroll">
        <table className="sources" aria-label={words.list}>
          <thead>
            <tr>
              {sourceColumns.map((column) => (
                <ColumnHead key={column} column={column} listing={listing} onChange={change} />
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, most).map((source) => (
              <SourceRow key={source.id} source={source} missing={missing} titles={titles} />
            ))}
          </tbody>
        </table>
        {listed.length === 0 && <p className="empty">{words.none}</p>}
        {listed.length > most && (
          <Button className="tool" onPress={() => setMost(most + STEP)}>
            {words.more(formatCount(Math.min(STEP, listed.length - most)))}
          </Button>
        )}
      </div>
    </>
  );
}

interface ColumnHeadProps {
  readonly column: SourceColumn;
  readonly listing: SourceListing;
  readonly onChange: (fields: Partial<SourceListing>) => void;
}

function ColumnHead({ column, listing, onChange }: ColumnHeadProps) {
  const isOn = listing.column === column;
  const name = words.columns[column];
  const Arrow = listing.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      className={`column-${column}`}
      aria-sort={isOn ? (listing.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <Button
        className="column-head"
        aria-label={words.sortBy(name)}
        onPress={() => onChange({ column, isDescending: isOn ? !listing.isDescending : column === 'year' })}
      >
        {name} {isOn && <Arrow size={12} aria-hidden />}
      </Button>
    </th>
  );
}

interface SourceRowProps {
  readonly source: Source;
  readonly missing: ReadonlySet<number>;
  readonly titles: ReadonlyMap<number, string>;
}

function SourceRow({ source, missing, titles }: SourceRowProps) {
  const { id, title, path, year, unit, documentType, passages, poisonMarks, duplicateOf } = source;
  const kind = useApp((state) => state.templates.find((template) => template.documentType === documentType)?.name);
  const isStarter = isStarterPack(source);
  const states = statesOf(source, missing);
  const copied = duplicateOf === null ? undefined : titles.get(duplicateOf);
  const pencil = useRef<HTMLButtonElement>(null);
  // A row that goes to another place in the list loses the focus on its way.
  const change = (changing: Promise<void>) => void changing.then(() => setTimeout(() => pencil.current?.focus()));
  return (
    <tr>
      <td className="column-title">
        <Button
          className="source-title"
          onPress={() => openCorpusScreen({ kind: 'reader', sourceId: id, passageId: null })}
        >
          {title || zh.importing.untitled}
        </Button>
        {!isStarter && (
          <small className="source-path" title={path}>
            {path}
          </small>
        )}
        {source.recognised && (
          <small className="source-amended">
            {zh.amending.recognised(replacedFacts(source))}
            <Button
              className="link"
              aria-label={zh.amending.restoreNamed(title)}
              onPress={() => change(restoreRecognised(source))}
            >
              {zh.amending.restore}
            </Button>
          </small>
        )}
        {states.includes('poisoned') && (
          <small className="source-state is-poisoned">
            <TriangleAlert size={12} aria-hidden /> {zh.corpus.poisoned}：
            {poisonMarks
              .map(({ kind: mark, count, excerpt }) => zh.corpus.poisonMarks[mark](count, excerpt))
              .join('；')}
          </small>
        )}
        {states.includes('duplicate') && (
          <small className="source-state">{copied === undefined ? words.duplicate : words.duplicateOf(copied)}</small>
        )}
        {passages === 0 && <small className="source-state">{words.noPassages}</small>}
        {states.includes('missing') && (
          <small className="source-state" title={words.missingHint}>
            {words.missing}
          </small>
        )}
      </td>
      <td>{year ?? '—'}</td>
      <td className="column-unit" title={unit}>
        {unit || '—'}
      </td>
      <td>
        {isStarter ? (
          <OriginChip source={source} />
        ) : (
          <Choice
            label={words.originOf(title)}
            value={source.origin}
            options={originSchema.options}
            names={zh.corpus.origins}
            onChange={(origin) => void assignSources([source], origin)}
          />
        )}
      </td>
      <td>{isStarter ? '—' : kind}</td>
      <td className="column-passages">{formatCount(passages)}</td>
      <td>
        {!isStarter && (
          <div className="source-acts">
            <Button
              className="icon-button"
              ref={pencil}
              aria-label={zh.amending.open(title)}
              onPress={() => change(amendSource(source))}
            >
              <PencilLine size={15} />
            </Button>
            <Button
              className="icon-button"
              aria-label={words.removeNamed(title)}
              onPress={() => void removeSources([source])}
            >
              <Trash2 size={15} />
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
