import { memo } from 'react';
import type { BlockChoice, BlockOutcome, CleaningChange } from '../../../core/recognise/review.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { headingEnd } from '../../state/heading-end.ts';
import { formatCount, zh } from '../../text/zh.ts';

/** Rows of a table that are shown; the rest is counted. */
const MOST_ROWS = 6;

/** A source block with what became of it. */
export interface ShownBlock {
  readonly source: number;
  readonly block: SourceBlock;
  readonly outcome: BlockOutcome | undefined;
  readonly changes: readonly CleaningChange[];
  /** Heading of the entry that begins here; null where there is none. */
  readonly heading: string | null;
  /** What the user said it is. */
  readonly choice: BlockChoice | undefined;
  readonly isDoubtful: boolean;
}

interface Props extends ShownBlock {
  readonly isAt: boolean;
  readonly onPoint: (source: number) => void;
}

/** One block of the source as it stands in the file, coloured and labelled by what it became. */
export const SourceBlockLine = memo(function SourceBlockLine(props: Props) {
  const { source, block, outcome, changes, heading, choice, isDoubtful, isAt, onPoint } = props;
  const part = outcome?.part ?? 'body';
  const name = outcome ? nameOfPart(outcome) : zh.review.parts.body;
  const classes = [
    'source-block',
    `part-${part}`,
    outcome?.level !== undefined && `source-level-${outcome.level}`,
    isDoubtful && 'is-doubtful',
    isAt && 'is-at',
  ];
  return (
    <div
      id={`source-${source}`}
      className={classes.filter(Boolean).join(' ')}
      role="option"
      aria-selected={isAt}
      title={outcome?.reason}
      onClick={() => onPoint(source)}
    >
      <span className="source-part">
        {part === 'body' ? <span className="visually-hidden">{name}</span> : name}
        {choice && choice.kind !== 'replace' && <small>{zh.review.corrected}</small>}
      </span>
      {block.type === 'table' ? (
        <Rows rows={block.rows} />
      ) : (
        <span className="source-text">
          {block.autoLabel !== undefined && <i>{block.autoLabel}</i>}
          {choice?.kind === 'replace' ? (
            <>
              <del>{block.text}</del>
              <ins>{choice.text}</ins>
            </>
          ) : (
            <HeadingAndBody text={block.text} heading={part === 'heading' ? heading : null} changes={changes} />
          )}
        </span>
      )}
    </div>
  );
}, isSame);

/** What a block became, in a word; a heading goes by its level. */
export function nameOfPart({ part, level }: BlockOutcome): string {
  return part === 'heading' && level !== undefined ? zh.review.levels[level] : zh.review.parts[part];
}

interface TextProps {
  readonly text: string;
  readonly changes: readonly CleaningChange[];
}

/** A text whose heading, where it has one, stands out. */
function HeadingAndBody({ text, heading, changes }: TextProps & { readonly heading: string | null }) {
  const end = headingEnd(text, heading);
  if (heading === null || end === text.length) return <Cleaned text={text} changes={changes} />;
  return (
    <>
      <mark>
        <Cleaned text={text.slice(0, end)} changes={changes} />
      </mark>
      <Cleaned text={text.slice(end)} changes={changes} />
    </>
  );
}

/** A text in which what cleaning took out is struck and what it changed is underlined. */
function Cleaned({ text, changes }: TextProps) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { before, after, step } of changes) {
    const found = before === '' ? -1 : text.indexOf(before, at);
    // What a step made of a whole paragraph would only hide the text.
    if (found < 0 || (before.length === text.length && after !== '')) continue;
    pieces.push(text.slice(at, found));
    const note = `${zh.review.steps[step]}：${after === '' ? zh.review.removedText : after}`;
    pieces.push(
      after === '' ? (
        <del key={found} title={note}>
          {before}
        </del>
      ) : (
        <u key={found} title={note}>
          {before}
        </u>
      ),
    );
    at = found + before.length;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <span className="source-rows">
      {rows.slice(0, MOST_ROWS).map((row, index) => (
        <span key={index}>{row.join(' │ ')}</span>
      ))}
      {rows.length > MOST_ROWS && <small>{zh.review.tableRows(formatCount(rows.length))}</small>}
    </span>
  );
}

/** Recognition makes everything anew each time; only what is shown counts. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.block === after.block &&
    before.heading === after.heading &&
    before.choice === after.choice &&
    before.isDoubtful === after.isDoubtful &&
    before.isAt === after.isAt &&
    before.onPoint === after.onPoint &&
    before.outcome?.part === after.outcome?.part &&
    before.outcome?.level === after.outcome?.level &&
    before.outcome?.reason === after.outcome?.reason &&
    before.changes.length === after.changes.length &&
    before.changes.every((change, index) => {
      const other = after.changes[index]!;
      return change.before === other.before && change.after === other.after && change.step === other.step;
    })
  );
}
