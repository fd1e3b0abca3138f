import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundPassage } from '../../../core/contract/corpus.ts';
import type { Slot } from '../../../core/corpus/find-slots.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { kindNames } from '../../../core/rollover/kind-names.ts';
import { borrow, paragraphAround } from '../../state/borrowing.ts';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import type { Suggestion } from '../../state/suggestions.ts';
import { zh } from '../../text/zh.ts';
import { useSurroundings } from './found-context.tsx';
import { PassageText } from './passage-text.tsx';
import { SourceLine } from './source-line.tsx';

const words = zh.corpus;

/** One passage for the entry at hand: its sentence, where it is from, the whole entry on demand. */
export function SuggestionCard({ suggestion: { found, slots } }: { readonly suggestion: Suggestion }) {
  const [isOpen, setOpen] = useState(false);
  const { passage, source } = found;
  const isStarter = isStarterPack(source);
  return (
    <article className="card suggestion" aria-label={passage.heading || passage.text.slice(0, 16)}>
      {passage.heading !== '' && <b className="suggestion-heading">{passage.heading}</b>}
      {isOpen ? (
        <WholeEntry found={found} />
      ) : (
        <p className="suggestion-text">
          <SlottedText text={passage.text} slots={slots} />
        </p>
      )}
      {!isStarter && <SourceLine source={source} />}
      <div className="suggestion-foot">
        <Button className="link" aria-label={words.panel.insertSentence} onPress={() => borrow(source, [passage])}>
          {words.insert}
        </Button>
        {!isStarter && (
          <>
            <Button className="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? words.panel.collapse : words.panel.expand}
            </Button>
            <Button
              className="link"
              onPress={() => openCorpusScreen({ kind: 'reader', sourceId: source.id, passageId: passage.id })}
            >
              {words.reader}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}

/** The entry around the passage: each sentence can be taken, or all of them. */
function WholeEntry({ found: { passage, source } }: { readonly found: FoundPassage }) {
  const around = useSurroundings(passage.id);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector('.is-current')?.scrollIntoView({ block: 'center' });
  }, [around]);
  if (!around) return null;
  const body = around.filter(({ isHeading }) => !isHeading);
  return (
    <div ref={text}>
      <PassageText passages={body} current={passage.id} onPick={(sentence) => borrow(source, [sentence])} />
      <Button className="tool" onPress={() => borrow(source, paragraphAround(around, passage))}>
        {words.insertAll}
      </Button>
    </div>
  );
}

/** A sentence in which what is another year's stands in grey. */
function SlottedText({ text, slots }: { readonly text: string; readonly slots: readonly Slot[] }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end, kind, proposed } of slots) {
    parts.push(text.slice(at, start));
    parts.push(
      <span key={start} className="slot" title={words.panel.slot(kindNames[kind], proposed)}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
