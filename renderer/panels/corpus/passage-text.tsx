import { Fragment } from 'react';
import type { Passage } from '../../../core/corpus/source.ts';

interface PassageTextProps {
  readonly passages: readonly Passage[];
  /** The passage that is marked. */
  readonly current?: number | null;
  /** Called with the sentence that was chosen; without it the sentences are plain text. */
  readonly onPick?: ((passage: Passage) => void) | undefined;
}

/** Passages as they stand in their source, paragraph by paragraph and with its numbers, each sentence to be chosen. */
export function PassageText({ passages, current = null, onPick }: PassageTextProps) {
  const paragraphs = new Map<number, Passage[]>();
  for (const passage of passages) {
    paragraphs.set(passage.paragraph, [...(paragraphs.get(passage.paragraph) ?? []), passage]);
  }
  return (
    <div className="passages">
      {[...paragraphs].map(([paragraph, sentences]) => (
        <p key={paragraph} className={sentences[0]?.isHeading ? 'passage-heading' : undefined}>
          {sentences.map((passage) => (
            <Fragment key={passage.id}>
              {passage.label !== '' && <span className="passage-label">{passage.label}</span>}
              <Sentence passage={passage} isCurrent={passage.id === current} onPick={onPick} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

interface SentenceProps {
  readonly passage: Passage;
  readonly isCurrent: boolean;
  readonly onPick: ((passage: Passage) => void) | undefined;
}

/** A sentence runs on from the one before, as no button of a browser does. */
function Sentence({ passage, isCurrent, onPick }: SentenceProps) {
  const className = isCurrent ? 'passage is-current' : 'passage';
  const marked = { className, 'data-passage': passage.id, 'aria-current': isCurrent || undefined };
  if (!onPick) return <span {...marked}>{passage.text}</span>;
  return (
    <span
      {...marked}
      role="button"
      tabIndex={0}
      onClick={() => onPick(passage)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick(passage);
      }}
    >
      {passage.text}
    </span>
  );
}
