import { originNames } from '../../../core/corpus/borrowed-report.ts';
import type { BorrowedState } from '../../../core/corpus/locate-borrowed.ts';
import { zh } from '../../text/zh.ts';

/** Whose some borrowed words are, in two lines: whose document and whether they were changed, its title, year and unit. */
export function SourceLines({ state: { run, status } }: { readonly state: BorrowedState }) {
  const { origin, title, year, unit } = run.source;
  return (
    <>
      <span className="source-head">
        <i className={`origin-mark origin-${origin}`} aria-hidden />
        <b>{originNames[origin]}</b>
        {status !== 'whole' && <small>{zh.borrowed.status[status]}</small>}
      </span>
      <span className="source-title">
        {origin === 'starter' ? title : `《${title}》 ${zh.borrowed.year(year)} · ${zh.borrowed.unit(unit)}`}
      </span>
    </>
  );
}
