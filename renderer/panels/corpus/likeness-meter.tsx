import { useEffect, useState } from 'react';
import type { ChapterLikeness, LikenessScope } from '../../state/likeness.ts';
import { likenessScopes, measureLikeness } from '../../state/likeness.ts';
import { Choice } from '../../components/choice.tsx';
import { useCorpusLibrary } from '../../state/corpus-library.ts';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import { useApp, type OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { CorpusAway } from './corpus-away.tsx';

/** Milliseconds of quiet after which the text is measured anew. */
const QUIET = 900;

const words = zh.corpus.likeness;

/** How much of each chapter stands word for word in last year's plan and in the corpus (雷同). */
export function LikenessMeter({ document }: { readonly document: OpenDocument }) {
  const items = useApp((state) => state.view.items);
  const changes = useCorpusLibrary((state) => state.changes);
  const [scope, setScope] = useState<LikenessScope>('others');
  const [measured, setMeasured] = useState<readonly ChapterLikeness[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      () => {
        void measureLikeness(document.editor.readPlan(), scope, () => isStale).then((answer) => {
          if (answer === null || isStale) return;
          setProblem(answer.ok ? null : answer.failure.message);
          setMeasured(answer.ok ? answer.value : null);
        });
      },
      measured === null ? 0 : QUIET,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // `measured` only says how long to wait.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [document, items, scope, tries, changes]);
  const hasLastYear = measured?.some(({ lastYear }) => lastYear !== null) ?? false;
  return (
    <div className="cards likeness">
      <div className="likeness-scope">
        <span className="label">{words.against}</span>
        <Choice
          label={words.against}
          value={scope}
          options={likenessScopes}
          names={words.scopes}
          onChange={(chosen) => {
            setMeasured(null);
            setScope(chosen);
          }}
        />
      </div>
      <p className="hint">{words.hint}</p>
      {problem !== null && <CorpusAway problem={problem} onRetry={() => setTries(tries + 1)} />}
      {problem === null && measured === null && <p className="hint">{words.counting}</p>}
      {measured?.length === 0 && <p className="empty">{words.none}</p>}
      {measured && measured.length > 0 && !hasLastYear && <p className="hint">{words.noLastYear}</p>}
      {measured?.map((one) => (
        <ChapterBars key={one.chapter.id} measured={one} scope={scope} />
      ))}
    </div>
  );
}

interface ChapterBarsProps {
  readonly measured: ChapterLikeness;
  readonly scope: LikenessScope;
}

function ChapterBars({ measured: { chapter, characters, lastYear, corpus, sources }, scope }: ChapterBarsProps) {
  const label = useApp((state) => state.view.items.find(({ id }) => id === chapter.id)?.label ?? '');
  const name = `${label}${chapter.heading || zh.outline.untitled}`;
  const show = (against: 'lastYear' | LikenessScope) =>
    openCorpusScreen({ kind: 'likeness', chapterId: chapter.id, against });
  return (
    <section className="likeness-chapter" aria-label={name}>
      <h4>{name}</h4>
      {lastYear !== null && (
        <Bar against={words.lastYear} shared={lastYear} characters={characters} onPress={() => show('lastYear')} />
      )}
      <Bar
        against={corpus?.source.title ?? words.corpus}
        sources={sources}
        shared={corpus?.shared ?? 0}
        characters={characters}
        onPress={() => show(scope)}
      />
    </section>
  );
}

interface BarProps {
  readonly against: string;
  /** How many documents it stands for. */
  readonly sources?: number;
  readonly shared: number;
  readonly characters: number;
  readonly onPress: () => void;
}

function Bar({ against, sources = 1, shared, characters, onPress }: BarProps) {
  const share = characters === 0 ? 0 : shared / characters;
  const percent = percentOfShare(share);
  return (
    <button
      type="button"
      className={share >= 0.3 ? 'likeness-bar is-high' : 'likeness-bar'}
      disabled={shared === 0}
      onClick={onPress}
    >
      <span className="likeness-against">
        <span>{against}</span>
        {sources > 1 && <small>{words.andOthers(sources)}</small>}
      </span>
      <b>{shared === 0 ? words.clean : percent}</b>
      <span className="meter" aria-hidden>
        <em style={{ width: `${share * 100}%` }} />
      </span>
    </button>
  );
}

/** A share as people read it: a little is never nothing. */
export function percentOfShare(share: number): string {
  return share > 0 && share < 0.01 ? '不到 1%' : `${Math.round(share * 100)}%`;
}
