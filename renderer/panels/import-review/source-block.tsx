import { memo } from 'react';
import type { BlockChoice, BlockOutcome, CleaningChange } from '../../../core/recognise/review.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { markCleaning, splitMarks, type CleaningMark } from '../../state/cleaning-marks.ts';
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
  readonly heading: string | null;
}

/** A text with what cleaning did to it, its heading standing out where it has one. */
function HeadingAndBody({ text, heading, changes }: TextProps) {
  const marks = markCleaning(text, changes);
  const end = headingEnd(text, heading);
  if (heading === null || end === text.length) return <Cleaned marks={marks} />;
  const [before, behind] = splitMarks(marks, end);
  return (
    <>
      <mark>
        <Cleaned marks={before} />
      </mark>
      <Cleaned marks={behind} />
    </>
  );
}

/** What cleaning took out is struck, what it changed is underlined. */
function Cleaned({ marks }: { readonly marks: readonly CleaningMark[] }) {
  return marks.map(({ text, after }, index) => {
    if (after === null) return text;
    if (after === '') return <del key={index}>{text}</del>;
    return (
      <u key={index} title={zh.review.changedTo(after)}>
        {text}
      </u>
    );
  });
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
