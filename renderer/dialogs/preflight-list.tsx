import { CircleCheck } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { Finding } from '../../core/checks/finding.ts';
import { FindingCard } from '../panels/finding-card.tsx';
import { hasPlace } from '../state/go-to-finding.ts';
import { useHouseStyles } from '../state/house-styles.ts';
import { zh } from '../text/zh.ts';

const words = zh.exporting;

/** Findings that are drawn; who has more begins with these. */
const MOST_SHOWN = 100;

interface PreflightListProps {
  readonly findings: readonly Finding[];
  /** Those among them that stop the export. */
  readonly stops: readonly Finding[];
  /** The user has seen them and wants the file all the same. */
  readonly insists: boolean;
  readonly onInsist: (insists: boolean) => void;
  readonly onGoTo: (finding: Finding) => void;
}

/** What was found before the export, the gravest first, or that everything is as it should be. */
export function PreflightList({ findings, stops, insists, onInsist, onGoTo }: PreflightListProps) {
  const isReading = useHouseStyles((state) => state.fonts === undefined);
  const others = findings.filter((finding) => !stops.includes(finding));
  const shown = [...stops, ...others].slice(0, MOST_SHOWN);
  return (
    <section className="preflight" aria-label={words.preflight}>
      <h3>
        {words.preflight}
        <small>{words.counts(stops.length, others.length)}</small>
      </h3>
      {stops.length > 0 && (
        <div className="preflight-stop">
          <strong>{words.stops(stops.length)}</strong>
          <p>{words.stopsHint}</p>
          <Checkbox className="checkbox" isSelected={insists} onChange={onInsist}>
            <span className="box" aria-hidden />
            {words.insists}
          </Checkbox>
        </div>
      )}
      {isReading && <p className="hint">{words.readingFonts}</p>}
      {!isReading && findings.length === 0 && (
        <div className="preflight-clear" role="status">
          <CircleCheck size={28} aria-hidden />
          <strong>{words.allChecked}</strong>
          <p>{words.allCheckedHint}</p>
        </div>
      )}
      <div className="preflight-cards">
        {shown.map((finding, index) => (
          <FindingCard
            key={`${finding.code}-${index}`}
            finding={finding}
            mark={stops.includes(finding) ? words.stop : undefined}
            onGoTo={hasPlace(finding) ? () => onGoTo(finding) : undefined}
          />
        ))}
        {findings.length > shown.length && <p className="hint">{words.more(findings.length - shown.length)}</p>}
      </div>
    </section>
  );
}
