import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { chaptersOf, textOfPlan, type Chapter } from '../../../core/corpus/chapters.ts';
import { useCorpusLibrary } from '../../state/corpus-library.ts';
import { closeCorpus } from '../../state/corpus-screen.ts';
import { readLikeRows, type LikeRow } from '../../state/like-places.ts';
import { findLikePairs, type LikenessScope } from '../../state/likeness.ts';
import { unwrap } from '../../state/messages.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { CorpusFrame } from './corpus-frame.tsx';
import { ExcerptText, LikePlaces } from './like-places.tsx';

const words = zh.corpus.likeness;

interface LikenessViewProps {
  readonly chapterId: string;
  readonly against: 'lastYear' | LikenessScope;
}

/** A chapter beside what it shares long runs with, run by run: last year's plan, or every past document that has them. */
export function LikenessView({ chapterId, against }: LikenessViewProps) {
  const document = useApp((state) => state.document);
  const plan = useMemo(() => document?.editor.readPlan() ?? null, [document]);
  const chapter = useMemo(() => plan && chaptersOf(plan).find(({ id }) => id === chapterId), [plan, chapterId]);
  const previous = plan?.rollover?.previous;
  if (!document || !chapter) return null;
  return (
    <CorpusFrame
      title={words.viewTitle(chapter.heading || zh.outline.untitled)}
      tools={
        <>
          <span className="grow" />
          <Button
            className="tool"
            onPress={() => {
              closeCorpus();
              setTimeout(() => document.editor.goToId(chapterId), 80);
            }}
          >
            {words.goTo}
          </Button>
        </>
      }
    >
      <div className="likeness-view" role="region" aria-label={words.pairs} tabIndex={0}>
        <div className="like-pair like-head">
          <h2>{words.here}</h2>
          <h2>{against === 'lastYear' ? previous?.title : words.there}</h2>
        </div>
        {against !== 'lastYear' && <CorpusRows chapter={chapter} scope={against} />}
        {against === 'lastYear' && previous && <LastYearRows chapter={chapter} previous={textOfPlan(previous)} />}
      </div>
    </CorpusFrame>
  );
}

function LastYearRows({ chapter, previous }: { readonly chapter: Chapter; readonly previous: string }) {
  const pairs = useMemo(() => findLikePairs(chapter, previous), [chapter, previous]);
  if (pairs.length === 0) return <p className="empty">{words.gone}</p>;
  return (
    <ol>
      {pairs.map(({ here, there }, index) => (
        <li className="like-pair" key={index}>
          <ExcerptText excerpt={here} />
          <ExcerptText excerpt={there} />
        </li>
      ))}
    </ol>
  );
}

function CorpusRows({ chapter, scope }: { readonly chapter: Chapter; readonly scope: LikenessScope }) {
  const [rows, setRows] = useState<readonly LikeRow[]>([]);
  const [isReading, setIsReading] = useState(true);
  const changes = useCorpusLibrary((state) => state.changes);
  useEffect(() => {
    let isStale = false;
    void readLikeRows(chapter, scope, () => isStale, setRows).then((answer) => {
      if (answer === null) return;
      unwrap(answer);
      setIsReading(false);
    });
    return () => {
      isStale = true;
    };
  }, [chapter, scope, changes]);
  return (
    <>
      <ol>
        {rows.map((row, index) => (
          <li className="like-pair" key={index}>
            <ExcerptText excerpt={row.here} />
            <div>
              <ExcerptText excerpt={row.likest.there} />
              <LikePlaces places={row.places} />
            </div>
          </li>
        ))}
      </ol>
      {isReading && (
        <p className="hint" role="status">
          {words.counting}
        </p>
      )}
      {!isReading && rows.length === 0 && <p className="empty">{words.gone}</p>}
    </>
  );
}
