import { Button } from 'react-aria-components';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import { useCorpusSearch } from '../../state/corpus-search.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus.search;

interface SearchHintProps {
  readonly isAnswered: boolean;
  /** Nobody's documents are in the corpus. */
  readonly isEmpty: boolean;
}

/** What stands where results would: how to begin, or what to do about there being none. */
export function SearchHint({ isAnswered, isEmpty }: SearchHintProps) {
  const isFiltered = useCorpusSearch(({ filter }) => Object.keys(filter).length > 0);
  return (
    <div className="corpus-empty">
      <p>{isAnswered ? words.none : isFiltered ? words.hintFiltered : words.hint}</p>
      {isAnswered && !isEmpty && <p className="hint">{words.noneHint}</p>}
      {isEmpty && (
        <p className="hint">
          {words.empty}
          <br />
          {words.emptyHint}
        </p>
      )}
      {(isAnswered || isEmpty) && (
        <Button className={isEmpty ? 'tool primary' : 'tool'} onPress={() => openCorpusScreen({ kind: 'library' })}>
          {words.openLibrary}
        </Button>
      )}
    </div>
  );
}
