import { Button } from 'react-aria-components';
import type { BlockChoice } from '../../../core/recognise/review.ts';
import { correctBlock, type ImportReviewing } from '../../state/import-review.ts';
import { zh } from '../../text/zh.ts';

/** A correction of a block, and the key for it while the source has the focus. */
interface Correction {
  readonly key: string;
  readonly name: string;
  readonly choice: BlockChoice;
}

const levels = [1, 2, 3, 4] as const;
const words = zh.review.corrections;
const corrections: readonly Correction[] = [
  { key: 'T', name: words.title, choice: { kind: 'title' } },
  ...levels.map((level): Correction => ({
    key: String(level),
    name: zh.review.levels[level],
    choice: { kind: 'entry', level },
  })),
  { key: '5', name: zh.review.levels.bullet, choice: { kind: 'entry', level: 'bullet' } },
  { key: 'B', name: words.text, choice: { kind: 'text' } },
  { key: 'D', name: words.drop, choice: { kind: 'drop' } },
  { key: 'R', name: words.keep, choice: { kind: 'keep' } },
  { key: 'N', name: words.document, choice: { kind: 'document' } },
];

/** What can be said of the block pointed at, against what was recognised. */
export function BlockBar({ review }: { readonly review: ImportReviewing }) {
  const { at, decisions, found } = review;
  if (at === null) return <div className="block-bar hint">{zh.review.correctNone}</div>;
  const choice = decisions.choices.blocks[at];
  const isDropped = found.review.outcomes[at]?.part === 'dropped';
  const shown = corrections.filter(({ choice: { kind } }) => kind !== (isDropped ? 'drop' : 'keep'));
  return (
    <div className="block-bar" role="group" aria-label={zh.review.correct}>
      <span>{zh.review.correct}</span>
      {shown.map((correction) => {
        const isOn = choice !== undefined && isSameChoice(choice, correction.choice);
        return (
          <Button
            key={correction.key}
            className={isOn ? 'correction is-on' : 'correction'}
            aria-pressed={isOn}
            onPress={() => correctBlock(at, correction.choice)}
          >
            <kbd>{correction.key}</kbd> {correction.name}
          </Button>
        );
      })}
      {choice && (
        <Button className="correction" onPress={() => correctBlock(at, null)}>
          <kbd>A</kbd> {zh.review.automatic}
        </Button>
      )}
    </div>
  );
}

/** Corrects the block pointed at by key; false where the key means nothing. */
export function correctByKey({ at, decisions }: ImportReviewing, key: string): boolean {
  if (at === null) return false;
  const pressed = key.toUpperCase();
  if (pressed === 'A' && decisions.choices.blocks[at]) correctBlock(at, null);
  else {
    const correction = corrections.find((one) => one.key === pressed);
    if (!correction) return false;
    correctBlock(at, correction.choice);
  }
  return true;
}

function isSameChoice(one: BlockChoice, other: BlockChoice): boolean {
  return one.kind === other.kind && (one.kind !== 'entry' || one.level === (other as typeof one).level);
}
