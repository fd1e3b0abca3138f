import { ArrowDown, ArrowUp, Undo2, X } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';
import { changeKinds, type PlanComparison } from '../../../core/compare/comparison.ts';
import { Choice } from '../../components/choice.tsx';
import { Tip } from '../../components/tip.tsx';
import { chooseSides, stepDifference, stopComparing, useComparing, type Side } from '../../state/comparing.ts';
import { nameOfVersion, restoreVersion, useVersions } from '../../state/versions.ts';
import { formatInstant, zh } from '../../text/zh.ts';
import type { ShownKind } from '../../state/compare-layout.ts';
import { YearsBeside } from './years.tsx';

interface Props {
  readonly result: PlanComparison | null;
  /** Place of the current difference, from 1; 0 before the first. */
  readonly position: number;
  readonly total: number;
}

/** What is compared with what, how much differs, what is shown of it, and the way from difference to difference. */
export function CompareBar({ result, position, total }: Props) {
  const { versions } = useVersions();
  const { older, newer, shown, compared } = useComparing();
  const isYears = older === 'lastYear';
  const version = newer === 'present' ? versions.find(({ id }) => id === older) : undefined;
  const kinds: readonly ShownKind[] = [...changeKinds, 'unchanged'];
  return (
    <header className="compare-bar">
      <div className="compare-sides">
        {isYears ? (
          <YearsBeside plan={compared?.newer ?? null} />
        ) : (
          <>
            <SideChoice label={zh.compare.older} value={older} onChange={(side) => void chooseSides(side, newer)} />
            <span aria-hidden>→</span>
            <SideChoice label={zh.compare.newer} value={newer} onChange={(side) => void chooseSides(older, side)} />
          </>
        )}
        <span className="grow" />
        {version && (
          <Tip text={zh.compare.restoreAllHint}>
            <Button className="tool" isDisabled={total === 0} onPress={() => void restoreVersion(version)}>
              <Undo2 size={15} aria-hidden /> {zh.compare.restoreAll}
            </Button>
          </Tip>
        )}
        <Tip text={`${zh.compare.back}（Esc）`}>
          <Button className="icon-button" aria-label={zh.compare.back} onPress={stopComparing}>
            <X size={17} />
          </Button>
        </Tip>
      </div>
      {result && (
        <div className="compare-filter">
          <div role="group" aria-label={zh.compare.filter}>
            {kinds.map((kind) => {
              const name = isYears ? zh.years.kinds[kind] : nameOfKind(kind);
              return (
                <ToggleButton
                  key={kind}
                  className={`filter filter-${kind}`}
                  isSelected={shown.has(kind)}
                  isDisabled={result.counts[kind] === 0}
                  onChange={(isOn) => useComparing.setState({ shown: withKind(shown, kind, isOn) })}
                >
                  {zh.compare.count(name, result.counts[kind])}
                </ToggleButton>
              );
            })}
          </div>
          <span className="grow" />
          <span className="compare-position" aria-live="polite">
            {zh.compare.position(position, total)}
          </span>
          <Tip text={zh.compare.previous}>
            <Button
              className="icon-button"
              aria-label={zh.compare.previous}
              isDisabled={total === 0}
              onPress={() => stepDifference(-1)}
            >
              <ArrowUp size={16} />
            </Button>
          </Tip>
          <Tip text={zh.compare.next}>
            <Button
              className="icon-button"
              aria-label={zh.compare.next}
              isDisabled={total === 0}
              onPress={() => stepDifference(1)}
            >
              <ArrowDown size={16} />
            </Button>
          </Tip>
        </div>
      )}
    </header>
  );
}

function nameOfKind(kind: ShownKind): string {
  return kind === 'unchanged' ? zh.compare.unchanged : zh.compare.kinds[kind];
}

interface SideProps {
  readonly label: string;
  readonly value: Side | null;
  readonly onChange: (side: Side) => void;
}

function SideChoice({ label, value, onChange }: SideProps) {
  const { versions } = useVersions();
  const names: Record<string, string> = { present: zh.compare.present };
  for (const version of versions) names[version.id] = `${nameOfVersion(version)} ${formatInstant(version.writtenAt)}`;
  return (
    <Choice
      label={label}
      value={value ?? ''}
      options={['present', ...versions.map(({ id }) => id)]}
      names={names}
      onChange={onChange}
    />
  );
}

function withKind(shown: ReadonlySet<ShownKind>, kind: ShownKind, isOn: boolean): ReadonlySet<ShownKind> {
  const changed = new Set(shown);
  if (isOn) changed.add(kind);
  else changed.delete(kind);
  return changed;
}
