import { useState } from 'react';
import { Button } from 'react-aria-components';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import type { LikePlace } from '../../state/like-places.ts';
import type { Excerpt } from '../../state/likeness.ts';
import { zh } from '../../text/zh.ts';
import { MarkedText } from './marked-text.tsx';

const words = zh.corpus.likeness;
/** Documents that are named at first. */
const MOST_NAMED = 5;

/** The documents in which the same words stand, newest first; each leads to its original text. */
export function LikePlaces({ places }: { readonly places: readonly LikePlace[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const named = isWhole ? places : places.slice(0, MOST_NAMED);
  return (
    <div className="like-places">
      <span>{words.standsIn(places.length)}</span>
      <ul>
        {named.map(({ source, passageId }, index) => (
          <li key={source.id}>
            <Button
              className="link"
              // Takes the focus over from the button that has brought it.
              autoFocus={isWhole && index === MOST_NAMED}
              onPress={() => openCorpusScreen({ kind: 'reader', sourceId: source.id, passageId })}
            >
              {words.place(source.year, source.title)}
            </Button>
          </li>
        ))}
      </ul>
      {named.length < places.length && (
        <Button className="link" onPress={() => setIsWhole(true)}>
          {words.everyPlace(places.length)}
        </Button>
      )}
    </div>
  );
}

/** A piece of text with its run marked. */
export function ExcerptText({ excerpt: { text, start, end } }: { readonly excerpt: Excerpt }) {
  return (
    <p className="like-text">
      <MarkedText text={text} spans={start < end ? [{ start, end }] : []} />
    </p>
  );
}
