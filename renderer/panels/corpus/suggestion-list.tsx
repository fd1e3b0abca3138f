import { useEffect, useRef } from 'react';
import { useCorpusLibrary } from '../../state/corpus-library.ts';
import { suggestForCaret, useSuggestions } from '../../state/suggestions.ts';
import { useApp, type OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { CorpusAway } from './corpus-away.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

/** Milliseconds after the caret went to another entry, and of quiet after the text has changed, at which to look anew. */
const MOVED = 120;
const QUIET = 700;

const words = zh.corpus.panel;

/** Passages of past documents for the entry the caret is in, and below them the formulas of the program. */
export function SuggestionList({ document }: { readonly document: OpenDocument }) {
  const { caret, isInPreamble, items } = useApp((state) => state.view);
  const { entryId, heading, isBare, documents, formulas, isLoading, problem } = useSuggestions();
  const changes = useCorpusLibrary((state) => state.changes);
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const place = isInPreamble ? 'preamble' : caret;
    const delay = before.current === place ? QUIET : MOVED;
    const timer = setTimeout(() => {
      before.current = place;
      void suggestForCaret(document);
    }, delay);
    return () => clearTimeout(timer);
  }, [document, caret, isInPreamble, items, changes]);
  if (problem !== null) {
    return (
      <div className="cards">
        <CorpusAway problem={problem} onRetry={() => void suggestForCaret(document)} />
      </div>
    );
  }
  if (entryId === null || isBare) return <p className="empty task">{isBare ? words.noText : words.noEntry}</p>;
  const isEmpty = documents.length + formulas.length === 0;
  return (
    <div className="cards suggestions" role="group" aria-label={words.list}>
      <p className="hint" role="status">
        {isLoading ? words.loading : isEmpty ? words.none : words.forEntry(heading)}
      </p>
      {documents.some(({ slots }) => slots.length > 0) && <p className="hint">{words.slots}</p>}
      {documents.map((suggestion) => (
        <SuggestionCard key={suggestion.found.passage.id} suggestion={suggestion} />
      ))}
      {formulas.length > 0 && <h4>{words.starter}</h4>}
      {formulas.map((suggestion) => (
        <SuggestionCard key={suggestion.found.passage.id} suggestion={suggestion} />
      ))}
    </div>
  );
}
