import { useEffect, useRef, useState } from 'react';
import type { RequestOutput } from '../../../core/contract/contract.ts';
import { originSchema, type Origin } from '../../../core/corpus/source.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { sectionRoles, type SectionRole } from '../../../core/plan/schema.ts';
import { Choice } from '../../components/choice.tsx';
import { host } from '../../host.ts';
import { borrow, isInsertable } from '../../state/borrowing.ts';
import { refreshLibrary, useCorpusLibrary } from '../../state/corpus-library.ts';
import { useApp } from '../../state/store.ts';
import { formatCount, zh } from '../../text/zh.ts';
import { CorpusAway } from './corpus-away.tsx';
import { CorpusFrame } from './corpus-frame.tsx';
import { PassageText } from './passage-text.tsx';
import { PoisonReasons, SourceLine } from './source-line.tsx';

const words = zh.corpus.historyView;
/** Sources beside each other; the newest of more. */
const MOST_COLUMNS = 12;

type Column = RequestOutput<'corpus.history'>[number];

/** One part of the plan as it stood year by year (同一部分历年对照): a column for each source, the newest at the right. */
export function HistoryView({ role: given }: { readonly role: SectionRole }) {
  const [role, setRole] = useState(given);
  const [origin, setOrigin] = useState<Origin | 'every'>('every');
  const [unit, setUnit] = useState('');
  const [columns, setColumns] = useState<readonly Column[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sources = useCorpusLibrary((state) => state.sources);
  const row = useRef<HTMLDivElement>(null);
  const hasDocument = useApp((state) => state.document !== null);
  const units = [...new Set((sources ?? []).map((source) => source.unit).filter((name) => name !== ''))].sort();
  useEffect(() => void refreshLibrary(), []);
  const load = () => {
    let isStale = false;
    const filter = {
      ...(origin === 'every' ? {} : { origins: [origin] }),
      ...(unit === '' ? {} : { units: [unit] }),
    };
    void host.request('corpus.history', { role, filter, limit: MOST_COLUMNS + 1 }).then((answer) => {
      if (isStale) return;
      setProblem(answer.ok ? null : answer.failure.message);
      const found = answer.ok ? answer.value.filter(({ source }) => !isStarterPack(source)) : [];
      setColumns(found.slice(0, MOST_COLUMNS).reverse());
    });
    return () => {
      isStale = true;
    };
  };
  useEffect(load, [role, origin, unit]);
  useEffect(() => {
    row.current?.scrollTo({ left: row.current.scrollWidth });
  }, [columns]);
  return (
    <CorpusFrame
      title={words.title(zh.roles[role])}
      tools={
        <div className="history-filter">
          <Choice label={words.role} value={role} options={sectionRoles} names={zh.roles} onChange={setRole} />
          <Choice
            label={words.origin}
            value={origin}
            options={['every', ...originSchema.options]}
            names={{ every: zh.corpus.search.anyOrigin, ...zh.corpus.origins }}
            onChange={setOrigin}
          />
          <Choice
            label={words.unit}
            value={unit}
            options={['', ...units]}
            names={{ ...Object.fromEntries(units.map((name) => [name, name])), '': zh.corpus.search.anyUnit }}
            onChange={setUnit}
          />
          {hasDocument && <small>{words.note}</small>}
        </div>
      }
    >
      {problem !== null && <CorpusAway problem={problem} onRetry={load} />}
      {problem === null && columns?.length === 0 && (
        <div className="corpus-empty">
          <p>{words.none}</p>
          <p className="hint">{words.noneHint}</p>
        </div>
      )}
      <div className="history" ref={row} role="region" aria-label={words.columns} tabIndex={0}>
        {columns?.map((column) => (
          <HistoryColumn key={column.source.id} column={column} />
        ))}
      </div>
    </CorpusFrame>
  );
}

function HistoryColumn({ column: { source, passages } }: { readonly column: Column }) {
  const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <section className="history-column" aria-label={source.title}>
      <header>
        <h2>{source.year ?? zh.corpus.noYear}</h2>
        <SourceLine source={source} />
        <small>{zh.leftovers.words(formatCount(characters))}</small>
      </header>
      <PoisonReasons source={source} />
      <PassageText
        passages={passages}
        onPick={isInsertable(source) ? (passage) => borrow(source, [passage]) : undefined}
      />
    </section>
  );
}
