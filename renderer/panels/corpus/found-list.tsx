import { useEffect, useRef } from 'react';
import type { FoundPassage } from '../../../core/contract/corpus.ts';
import { useCorpusSearch } from '../../state/corpus-search.ts';
import { zh } from '../../text/zh.ts';
import { MarkedText } from './marked-text.tsx';
import { SourceLine } from './source-line.tsx';

/** The element of a passage that was found. */
export function foundId(passageId: number): string {
  return `found-${passageId}`;
}

interface FoundListProps {
  readonly found: readonly FoundPassage[];
  readonly current: number;
}

/** The passages that were found; the focus stays in the field while one goes through them. */
export function FoundList({ found, current }: FoundListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [found, current]);
  return (
    <ul className="found-list" id="found-list" role="listbox" aria-label={zh.corpus.search.results} ref={list}>
      {found.map(({ passage, source, highlights, times, isInsertable }, index) => (
        <li
          key={passage.id}
          id={foundId(passage.id)}
          role="option"
          aria-selected={index === current}
          className={isInsertable ? 'found' : 'found is-poisoned'}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => useCorpusSearch.setState({ current: index })}
        >
          <p className={passage.isHeading ? 'passage-heading' : undefined}>
            <MarkedText text={passage.text} spans={highlights} />
          </p>
          <span className="found-foot">
            <SourceLine source={source} passage={passage} />
            {times > 1 && <small className="times">{zh.corpus.search.times(times)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
