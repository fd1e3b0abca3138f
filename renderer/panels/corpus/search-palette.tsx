import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Search } from 'lucide-react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { FoundPassage } from '../../../core/contract/corpus.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { borrow, copyText } from '../../state/borrowing.ts';
import { refreshLibrary, useCorpusLibrary } from '../../state/corpus-library.ts';
import { closeCorpusScreen, openCorpusScreen } from '../../state/corpus-screen.ts';
import { searchCorpus, stepFound, takeFound, useCorpusSearch } from '../../state/corpus-search.ts';
import { zh } from '../../text/zh.ts';
import { CorpusAway } from './corpus-away.tsx';
import { FoundContext } from './found-context.tsx';
import { FoundList, foundId } from './found-list.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchHint } from './search-hint.tsx';

const words = zh.corpus.search;

const insert = ({ source, passage }: FoundPassage) => borrow(source, [passage]);
const copy = ({ passage }: FoundPassage) => copyText(passage.text);
const read = ({ source, passage }: FoundPassage) =>
  openCorpusScreen({ kind: 'reader', sourceId: source.id, passageId: passage.id });

/** The search over the sheet (Ctrl+K): what was found as one types, the context of the one chosen, filters. */
export function SearchPalette() {
  const { text, found, current, answered, problem, isMore } = useCorpusSearch();
  const sources = useCorpusLibrary((state) => state.sources);
  const field = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const chosen = found[current];
  useEffect(() => {
    field.current?.select();
    void refreshLibrary();
    // What was found the last time may be gone by now.
    void searchCorpus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown') stepFound(1);
    else if (event.key === 'ArrowUp') stepFound(-1);
    else if (event.key === 'PageDown') stepFound(6);
    else if (event.key === 'PageUp') stepFound(-6);
    else if (event.key === 'Enter') void takeFound(hasControl ? read : insert);
    else if (hasControl && event.key.toLowerCase() === 'c' && selectionStart === selectionEnd) void takeFound(copy);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay
      className="overlay search-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && closeCorpusScreen()}
    >
      <Modal className="search-palette">
        <Dialog className="search-dialog" aria-label={words.title}>
          <div className="search-field">
            <Search size={18} aria-hidden />
            <input
              ref={field}
              autoFocus
              role="combobox"
              aria-label={words.field}
              aria-expanded={found.length > 0}
              aria-controls="found-list"
              aria-autocomplete="list"
              aria-activedescendant={chosen && foundId(chosen.passage.id)}
              placeholder={words.fieldHint}
              value={text}
              maxLength={200}
              spellCheck={false}
              onChange={(event) => {
                useCorpusSearch.setState({ text: event.target.value });
                if (!isComposing.current) void searchCorpus();
              }}
              onCompositionStart={() => {
                isComposing.current = true;
              }}
              onCompositionEnd={() => {
                isComposing.current = false;
                void searchCorpus();
              }}
              onKeyDown={onKeyDown}
            />
            <small role="status">{answered && (isMore ? words.isMore : words.count(found.length))}</small>
          </div>
          <SearchFilters onCleared={() => field.current?.focus()} />
          {problem !== null && <CorpusAway problem={problem} onRetry={() => void searchCorpus()} />}
          {problem === null && found.length === 0 && (
            <SearchHint
              isAnswered={answered !== null && answered.text === text}
              isEmpty={sources !== null && sources.every(isStarterPack)}
            />
          )}
          {found.length > 0 && (
            <div className="search-body">
              <FoundList found={found} current={current} />
              {chosen && <FoundContext key={chosen.passage.id} found={chosen} />}
            </div>
          )}
          <footer className="search-foot">
            <small>{words.keys}</small>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
