import { memo } from 'react';
import type { EntryComparison, EntrySide } from '../../../core/compare/comparison.ts';
import { restoreInPresent, stopComparing } from '../../state/comparing.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { ComparedBlocks, Runs } from './compared-blocks.tsx';
import { ComparedLine } from './compared-line.tsx';

interface Props {
  readonly name: string;
  readonly comparison: EntryComparison;
  readonly isCurrent: boolean;
  /** Whether the newer text is the present one, which can be changed. */
  readonly isPresent: boolean;
}

/** An entry as it stands in both plans. */
export const ComparedEntry = memo(function ComparedEntry({ name, comparison, isCurrent, isPresent }: Props) {
  const { id, before, after, kinds, line, blocks, form } = comparison;
  const side = after ?? before!;
  const { level } = side.entry;
  const isBroken = form !== 'runIn' && side.entry.heading !== null;
  const place = side.place || side.label;
  return (
    <ComparedLine
      name={name}
      kinds={kinds}
      place={place}
      isCurrent={isCurrent}
      onRestore={isPresent && before && kinds.length > 0 ? () => restoreInPresent({ type: 'entry', id }, place) : null}
      onGoTo={isPresent && after ? () => goTo(id) : null}
    >
      <p className={`entry level-${level}`} data-num={side.label}>
        {isBroken ? (
          <>
            <Runs runs={line.filter((run) => run.isHeading)} />
            {line.some((run) => !run.isHeading) && <br />}
            <Runs runs={line.filter((run) => !run.isHeading)} />
          </>
        ) : (
          <Runs runs={line} />
        )}
      </p>
      <ComparedBlocks blocks={blocks} />
      <Notes comparison={comparison} />
    </ComparedLine>
  );
}, isDrawnAlike);

/** Whether an entry looks as before: after a restored entry all are compared anew, and of five thousand one has changed. */
function isDrawnAlike(previous: Props, next: Props): boolean {
  return (
    previous.isCurrent === next.isCurrent &&
    previous.isPresent === next.isPresent &&
    previous.name === next.name &&
    (previous.comparison === next.comparison || drawingOf(previous.comparison) === drawingOf(next.comparison))
  );
}

function drawingOf({ before, after, ...content }: EntryComparison): string {
  const sideOf = (side: EntrySide | null) => side && [side.label, side.place, side.entry.level];
  return JSON.stringify([sideOf(before), sideOf(after), content]);
}

/** What changed of an entry besides its words. */
function Notes({ comparison }: { readonly comparison: EntryComparison }) {
  const { before, after, kinds, levels, start, facts, isLookChanged } = comparison;
  const numberOf = (value: number | null) => (value === null ? zh.compare.noStart : String(value));
  const notes = [
    kinds.includes('moved') && before && zh.compare.movedFrom(before.place),
    levels && zh.compare.relevelled(zh.levels[levels.before], zh.levels[levels.after]),
    start && after && zh.compare.start(numberOf(start.before), numberOf(start.after)),
    isLookChanged && zh.compare.look,
  ].filter((note) => typeof note === 'string');
  if (notes.length + facts.length === 0) return null;
  return (
    <ul className="compare-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {facts.map((change) => (
        <li key={change.fact}>
          {zh.facts[change.fact]}
          {'：'}
          {change.before && <del>{change.before}</del>}
          {change.after && <ins>{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}

interface DepartureProps {
  readonly comparison: EntryComparison;
  readonly onGoToNew: () => void;
}

/** The place that a moved entry has left. */
export const Departure = memo(function Departure({ comparison, onGoToNew }: DepartureProps) {
  const { before, after } = comparison;
  if (!before || !after) return null;
  const { heading } = before.entry;
  return (
    <p className="departure">
      <s>
        {before.label}
        {heading ??
          comparison.line
            .map((run) => run.text)
            .join('')
            .slice(0, 20)}
      </s>
      <button type="button" className="link" onClick={onGoToNew} title={zh.compare.goToNew}>
        {zh.compare.movedTo(after.place)}
      </button>
    </p>
  );
});

function goTo(id: string): void {
  const { document } = useApp.getState();
  stopComparing();
  // The sheet is on screen again only after this has been drawn.
  requestAnimationFrame(() => document?.editor.goToId(id));
}
