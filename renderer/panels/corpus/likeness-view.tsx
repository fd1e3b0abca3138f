import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { chaptersOf } from '../../../core/corpus/chapters.ts';
import { host } from '../../host.ts';
import { closeCorpus, openCorpusScreen } from '../../state/corpus-screen.ts';
import {
  findLikePairs,
  lastYearAsText,
  sourceAsText,
  type Excerpt,
  type LikePair,
  type OtherText,
} from '../../state/likeness.ts';
import { unwrap } from '../../state/messages.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { CorpusFrame } from './corpus-frame.tsx';
import { MarkedText } from './marked-text.tsx';

const words = zh.corpus.likeness;

interface LikenessViewProps {
  readonly chapterId: string;
  readonly against: 'lastYear' | number;
}

/** A chapter beside what it shares long runs with, run by run. */
export function LikenessView({ chapterId, against }: LikenessViewProps) {
  const document = useApp((state) => state.document);
  const plan = useMemo(() => document?.editor.readPlan() ?? null, [document]);
  const chapter = useMemo(() => plan && chaptersOf(plan).find(({ id }) => id === chapterId), [plan, chapterId]);
  const previous = plan?.rollover?.previous;
  const lastYear = useMemo(() => (previous ? lastYearAsText(previous) : null), [previous]);
  const [source, setSource] = useState<OtherText | null>(null);
  const other = against === 'lastYear' ? lastYear : source;
  useEffect(() => {
    if (against === 'lastYear') return;
    void host.request('corpus.read', { sourceId: against }).then((answer) => {
      const read = unwrap(answer);
      if (read) setSource(sourceAsText(read));
    });
  }, [against]);
  const pairs = useMemo(() => chapter && other && findLikePairs(chapter, other), [chapter, other]);
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
          <h2>{other?.title}</h2>
        </div>
        {pairs?.length === 0 && <p className="empty">{words.gone}</p>}
        <ol>
          {pairs?.map((pair, index) => (
            <PairRow key={index} pair={pair} sourceId={against === 'lastYear' ? null : against} />
          ))}
        </ol>
      </div>
    </CorpusFrame>
  );
}

function PairRow({
  pair: { here, there, passageId },
  sourceId,
}: {
  readonly pair: LikePair;
  readonly sourceId: number | null;
}) {
  return (
    <li className="like-pair">
      <ExcerptText excerpt={here} />
      <div>
        <ExcerptText excerpt={there} />
        {sourceId !== null && (
          <Button className="link" onPress={() => openCorpusScreen({ kind: 'reader', sourceId, passageId })}>
            {zh.corpus.reader}
          </Button>
        )}
      </div>
    </li>
  );
}

function ExcerptText({ excerpt: { text, start, end } }: { readonly excerpt: Excerpt }) {
  return (
    <p className="like-text">
      <MarkedText text={text} spans={start < end ? [{ start, end }] : []} />
    </p>
  );
}
