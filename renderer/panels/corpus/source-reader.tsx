import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RequestOutput } from '../../../core/contract/contract.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { host } from '../../host.ts';
import { borrow, isInsertable } from '../../state/borrowing.ts';
import { unwrap } from '../../state/messages.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { CorpusAway } from './corpus-away.tsx';
import { CorpusFrame } from './corpus-frame.tsx';
import { PassageText } from './passage-text.tsx';
import { PoisonReasons, SourceLine } from './source-line.tsx';

interface SourceReaderProps {
  readonly sourceId: number;
  readonly passageId: number | null;
}

/** A source as it stands in the corpus, at the passage asked for; every sentence can be put into the text. */
export function SourceReader({ sourceId, passageId }: SourceReaderProps) {
  const [read, setRead] = useState<RequestOutput<'corpus.read'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const hasDocument = useApp((state) => state.document !== null);
  const load = () =>
    void host.request('corpus.read', { sourceId }).then((answer) => {
      setRead(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.failure.message);
    });
  useEffect(load, [sourceId]);
  useEffect(() => {
    text.current?.querySelector('.passage.is-current')?.scrollIntoView({ block: 'center' });
  }, [read]);
  const source = read?.source;
  return (
    <CorpusFrame
      title={source ? zh.corpus.reading.title(source.title) : zh.corpus.reader}
      tools={
        source && (
          <>
            <SourceLine source={source} isTitled />
            <span className="grow" />
            {!isStarterPack(source) && (
              <Button
                className="tool"
                onPress={() => void host.request('shell.reveal', { path: source.path }).then(unwrap)}
              >
                {zh.corpus.reveal}
              </Button>
            )}
          </>
        )
      }
    >
      {problem !== null && <CorpusAway problem={problem} onRetry={load} />}
      {read && source && (
        <div className="reader" ref={text} role="region" aria-label={zh.corpus.reading.text} tabIndex={0}>
          <div className="reader-page">
            <PoisonReasons source={source} />
            {isInsertable(source) && hasDocument && <p className="hint">{zh.corpus.reading.note}</p>}
            <h2>{source.title}</h2>
            <PassageText
              passages={read.passages}
              current={passageId}
              onPick={isInsertable(source) ? (passage) => borrow(source, [passage]) : undefined}
            />
          </div>
        </div>
      )}
    </CorpusFrame>
  );
}
