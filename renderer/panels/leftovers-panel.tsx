import { Button } from 'react-aria-components';
import { textOfBlock, wordsOfEntry } from '../../core/plan/text.ts';
import type { Entry } from '../../core/plan/schema.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { formatCount, zh } from '../text/zh.ts';

/** Parts that had no place when the document type was changed: nothing is lost, each can be put back. */
export function LeftoversPanel({ document }: { readonly document: OpenDocument }) {
  const leftovers = useApp((state) => state.view.fields?.leftovers) ?? [];
  return (
    <div className="cards">
      {leftovers.length === 0 && <p className="empty">{zh.leftovers.empty}</p>}
      {leftovers.map((entry) => (
        <div key={entry.id} className="card">
          <p>
            <b>{entry.heading ?? zh.outline.untitled}</b>
          </p>
          <blockquote>{beginningOf(entry)}</blockquote>
          <div className="card-foot">
            <Button className="link" onPress={() => document.editor.restoreLeftover(entry.id)}>
              {zh.leftovers.restore}
            </Button>
            <Button className="link" onPress={() => document.editor.removeLeftover(entry.id)}>
              {zh.leftovers.remove}
            </Button>
            <small>{zh.leftovers.words(formatCount(wordsWithin(entry)))}</small>
          </div>
        </div>
      ))}
    </div>
  );
}

/** Characters of the text that a card shows. */
const BEGINNING = 80;

function beginningOf(entry: Entry): string {
  const texts = [...walkEntries([entry])].flatMap(({ entry: { heading, body } }, index) => [
    ...(index > 0 && heading ? [heading] : []),
    ...body.map(textOfBlock),
  ]);
  const text = texts.join(' ');
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}

function wordsWithin(entry: Entry): number {
  return [...walkEntries([entry])].reduce((sum, place) => sum + wordsOfEntry(place.entry), 0);
}
