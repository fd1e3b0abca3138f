import { Button } from 'react-aria-components';
import type { Finding } from '../../core/checks/finding.ts';
import { goToFinding, hasPlace } from '../state/go-to-finding.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** What the import was unsure of, and what stands against the template and the standards. */
export function ChecksPanel({ document }: { readonly document: OpenDocument }) {
  const findings = useApp((state) => state.view.findings);
  const { notices } = document;
  return (
    <>
      <div className="cards">
        {findings.length > 0 && <h4>{zh.checks.findings}</h4>}
        {findings.map((finding, index) => (
          <FindingCard
            key={`${finding.code}-${index}`}
            finding={finding}
            onGoTo={hasPlace(finding) ? () => goToFinding(document, finding) : undefined}
          />
        ))}
        {notices.length > 0 && <h4>{zh.checks.notices}</h4>}
        {notices.map((notice, index) => (
          <div key={index} className="card">
            <p>{notice.message}</p>
            {notice.excerpt && <blockquote>{notice.excerpt}</blockquote>}
          </div>
        ))}
        {findings.length + notices.length === 0 && <p className="empty">{zh.checks.none}</p>}
      </div>
    </>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  /** Stands in front of how binding the rule is. */
  readonly mark?: string | undefined;
  /** Undefined where there is no place to go to. */
  readonly onGoTo: (() => void) | undefined;
}

/** One finding: where, what, by which rule, and the way there. */
export function FindingCard({ finding, mark, onGoTo }: FindingCardProps) {
  return (
    <div className="card">
      <div className="card-head">
        <span className={`dot severity-${finding.severity}`} aria-hidden />
        <span>{finding.place}</span>
        {mark !== undefined && <span className="badge badge-stop">{mark}</span>}
        <span className="strength">{zh.checks.strength[finding.strength]}</span>
      </div>
      <p>{finding.message}</p>
      {finding.excerpt && <blockquote>{finding.excerpt}</blockquote>}
      {onGoTo && (
        <Button className="link" onPress={onGoTo}>
          {zh.checks.goTo}
        </Button>
      )}
    </div>
  );
}
