import type { ReactNode } from 'react';
import { PenLine, Undo2 } from 'lucide-react';
import type { ChangeKind } from '../../../core/compare/comparison.ts';
import { zh } from '../../text/zh.ts';

interface Props {
  /** Key of the item, by which one goes from difference to difference. */
  readonly name: string;
  readonly kinds: readonly ChangeKind[];
  /** Where it stands, as it is read out. */
  readonly place: string;
  readonly isCurrent: boolean;
  /** Gives it the older state; null where there is none to give or nothing to give it to. */
  readonly onRestore: (() => void) | null;
  readonly onGoTo: (() => void) | null;
  readonly children: ReactNode;
}

/** The frame of one thing that is compared: marks in the left margin, what can be done in the right one. */
export function ComparedLine({ name, kinds, place, isCurrent, onRestore, onGoTo, children }: Props) {
  const what = kinds.map((kind) => zh.compare.kinds[kind]).join('、') || zh.compare.unchanged;
  return (
    <article
      className={['compared', ...kinds.map((kind) => `is-${kind}`), isCurrent && 'is-current']
        .filter(Boolean)
        .join(' ')}
      data-item={name}
      tabIndex={-1}
      aria-label={zh.compare.row(what, place)}
      aria-current={isCurrent || undefined}
    >
      {kinds.length > 0 && (
        <span className="compare-marks" aria-hidden>
          {kinds.map((kind) => (
            <b key={kind} className={`mark-${kind}`} title={zh.compare.kinds[kind]}>
              {zh.compare.marks[kind]}
            </b>
          ))}
        </span>
      )}
      {children}
      {(onRestore ?? onGoTo) && (
        <span className="compare-actions">
          {onRestore && (
            <button
              type="button"
              title={zh.compare.restoreOf(place)}
              aria-label={zh.compare.restoreOf(place)}
              onClick={onRestore}
            >
              <Undo2 size={13} aria-hidden /> {zh.versions.restore}
            </button>
          )}
          {onGoTo && (
            <button type="button" title={zh.compare.goTo} aria-label={zh.compare.goToNamed(place)} onClick={onGoTo}>
              <PenLine size={13} aria-hidden /> {zh.compare.write}
            </button>
          )}
        </span>
      )}
    </article>
  );
}
