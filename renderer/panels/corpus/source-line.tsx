import { TriangleAlert } from 'lucide-react';
import type { Passage, Source } from '../../../core/corpus/source.ts';
import { isStarterPack } from '../../../core/corpus/starter-pack.ts';
import { isInsertable } from '../../state/borrowing.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus;

/** Whose a source is, as a word of its colour. */
export function OriginChip({ source }: { readonly source: Source }) {
  const isStarter = isStarterPack(source);
  return (
    <span className={`origin origin-${isStarter ? 'starter' : source.origin}`}>
      {isStarter ? words.starter : words.origins[source.origin]}
    </span>
  );
}

interface SourceLineProps {
  readonly source: Source;
  /** The passage the line is under: its part is named as well. */
  readonly passage?: Passage;
  /** The title stands beside it already. */
  readonly isTitled?: boolean;
}

/** Where words are from: title, year, unit, part. */
export function SourceLine({ source, passage, isTitled = false }: SourceLineProps) {
  const role = passage?.role;
  const parts = isStarterPack(source)
    ? [source.title]
    : [
        ...(isTitled ? [] : [source.title]),
        source.year === null ? words.noYear : `${source.year} 年`,
        // A title mostly begins with the unit.
        ...(source.unit === '' || (!isTitled && source.title.startsWith(source.unit)) ? [] : [source.unit]),
      ];
  return (
    <small className="source-line">
      <OriginChip source={source} />
      <span>{[...parts, ...(role ? [zh.roles[role]] : [])].join(' · ')}</span>
      {!isInsertable(source) && (
        <b className="poisoned">
          <TriangleAlert size={12} aria-hidden /> {words.poisoned}
        </b>
      )}
    </small>
  );
}

/** Why nothing of a source is inserted; nothing where it may be. */
export function PoisonReasons({ source }: { readonly source: Source }) {
  if (isInsertable(source)) return null;
  return (
    <p className="warning">
      {words.poisonWhy}
      {source.poisonMarks.map(({ kind, count, excerpt }) => words.poisonMarks[kind](count, excerpt)).join('；')}。
    </p>
  );
}
