import { Button } from 'react-aria-components';
import type { Finding } from '../../core/checks/finding.ts';
import { correctFindings } from '../state/correct-findings.ts';
import { goToFinding, hasPlace } from '../state/go-to-finding.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { muteWording, unmuteWordings } from '../state/words.ts';
import { zh } from '../text/zh.ts';
import { FindingCard } from './finding-card.tsx';

const words = zh.checks;

/** Findings that are drawn; who has more begins with these. */
const MOST_SHOWN = 200;

/** What the import was unsure of, and what stands against the template, the standards and the words offices use. */
export function ChecksPanel({ document }: { readonly document: OpenDocument }) {
  const findings = useApp((state) => state.view.findings);
  const muted = useApp((state) => state.settings.mutedWordings.length);
  const { notices } = document;
  return (
    <div className="cards">
      {findings.length > 0 && <h4>{words.findings}</h4>}
      {findings.slice(0, MOST_SHOWN).map((finding, index) => (
        <FindingCard
          key={`${finding.code}-${index}`}
          finding={finding}
          onGoTo={hasPlace(finding) ? () => goToFinding(document, finding) : undefined}
        >
          <Remedies document={document} finding={finding} findings={findings} />
        </FindingCard>
      ))}
      {findings.length > MOST_SHOWN && <p className="hint">{words.more(findings.length - MOST_SHOWN)}</p>}
      {notices.length > 0 && <h4>{words.notices}</h4>}
      {notices.map((notice, index) => (
        <div key={index} className="card">
          <p>{notice.message}</p>
          {notice.excerpt && <blockquote>{notice.excerpt}</blockquote>}
        </div>
      ))}
      {findings.length + notices.length === 0 && <p className="empty">{words.none}</p>}
      {muted > 0 && (
        <p className="hint">
          {words.muted(muted)}
          <Button className="link" onPress={unmuteWordings}>
            {words.unmute}
          </Button>
        </p>
      )}
    </div>
  );
}

interface RemediesProps {
  readonly document: OpenDocument;
  readonly finding: Finding;
  readonly findings: readonly Finding[];
}

/** What can be done about a finding without going there: put it right, here or wherever the same line found something, or hear no more of it. */
function Remedies({ document, finding, findings }: RemediesProps) {
  const { rule, correction, severity } = finding;
  const alike = rule === undefined ? [] : findings.filter((one) => one.rule === rule && one.correction);
  const [first, ...others] = correction?.replacements ?? [];
  return (
    <>
      {first && (
        <Button className="link" onPress={() => correctFindings(document, [finding])}>
          {others.length > 0 ? words.correctPlaces(others.length + 1) : words.correct(first.text)}
        </Button>
      )}
      {alike.length > 1 && correction && (
        <Button className="link" onPress={() => correctFindings(document, alike)}>
          {words.correctAlike(alike.length)}
        </Button>
      )}
      {rule !== undefined && severity !== 'error' && (
        <Button className="link quiet" onPress={() => muteWording(rule)}>
          {words.mute}
        </Button>
      )}
    </>
  );
}
