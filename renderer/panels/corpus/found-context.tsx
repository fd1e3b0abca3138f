import { useEffect, useRef, useState } from 'react';
import { BookOpenText, Columns3, Copy, CornerDownLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { FoundPassage } from '../../../core/contract/corpus.ts';
import type { Passage } from '../../../core/corpus/source.ts';
import { host } from '../../host.ts';
import { borrow, copyText, paragraphAround } from '../../state/borrowing.ts';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { PassageText } from './passage-text.tsx';
import { PoisonReasons, SourceLine } from './source-line.tsx';

const words = zh.corpus;

/** The entry that a passage stands in, with what can be done with it. */
export function FoundContext({ found: { passage, source, isInsertable } }: { readonly found: FoundPassage }) {
  const around = useSurroundings(passage.id);
  const hasDocument = useApp((state) => state.document !== null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector('.passage.is-current')?.scrollIntoView({ block: 'nearest' });
  }, [around]);
  const body = around ? paragraphAround(around, passage) : [];
  const { role } = passage;
  return (
    <section className="found-context" aria-label={words.search.context}>
      <SourceLine source={source} passage={passage} />
      <PoisonReasons source={source} />
      <div className="found-text" ref={text} role="region" aria-label={words.search.context} tabIndex={0}>
        {around && <PassageText passages={around} current={passage.id} />}
      </div>
      {!hasDocument && <p className="hint">{words.noDocument}</p>}
      <div className="buttons buttons-wrap">
        {isInsertable && hasDocument && (
          <>
            <Button className="tool primary" onPress={() => borrow(source, [passage])}>
              <CornerDownLeft size={15} aria-hidden /> {words.insert}
            </Button>
            {body.length > (passage.isHeading ? 0 : 1) && (
              <Button className="tool" onPress={() => borrow(source, body)}>
                {words.insertAll}
              </Button>
            )}
          </>
        )}
        <Button className="tool" onPress={() => copyText(passage.text)}>
          <Copy size={15} aria-hidden /> {words.copy}
        </Button>
        <Button
          className="tool"
          onPress={() => openCorpusScreen({ kind: 'reader', sourceId: source.id, passageId: passage.id })}
        >
          <BookOpenText size={15} aria-hidden /> {words.reader}
        </Button>
        {role !== null && (
          <Button className="tool" onPress={() => openCorpusScreen({ kind: 'history', role })}>
            <Columns3 size={15} aria-hidden /> {words.history}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The passages of the entry around one; null until they are there, or where it has gone from the corpus. */
export function useSurroundings(passageId: number): readonly Passage[] | null {
  const [passages, setPassages] = useState<readonly Passage[] | null>(null);
  useEffect(() => {
    let isStale = false;
    void host.request('corpus.context', { passageId }).then((answer) => {
      if (!isStale && answer.ok) setPassages(answer.value.passages);
    });
    return () => {
      isStale = true;
    };
  }, [passageId]);
  return passages;
}
