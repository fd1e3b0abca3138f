import { Fragment, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Finding } from '../../core/checks/finding.ts';
import { zh } from '../text/zh.ts';

interface FindingCardProps {
  readonly finding: Finding;
  /** Stands in front of how binding the rule is. */
  readonly mark?: string | undefined;
  /** Undefined where there is no place to go to. */
  readonly onGoTo: (() => void) | undefined;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}

/** One finding: where, what, by which rule, and the way there. */
export function FindingCard({ finding, mark, onGoTo, children }: FindingCardProps) {
  return (
    <div className="card">
      <div className="card-head">
        <span className={`dot severity-${finding.severity}`} aria-hidden />
        <span>{finding.place}</span>
        {mark !== undefined && <span className="badge badge-stop">{mark}</span>}
        <span className="strength">{zh.checks.strength[finding.strength]}</span>
      </div>
      <p>{finding.message}</p>
      {finding.excerpt && <blockquote>{withMarks(finding.excerpt, finding.wrong)}</blockquote>}
      <div className="card-ways">
        {onGoTo && (
          <Button className="link" onPress={onGoTo}>
            {zh.checks.goTo}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

/** An excerpt with what is wrong in it marked. */
function withMarks(excerpt: string, wrong: string | undefined): ReactNode {
  if (!wrong?.trim()) return excerpt;
  return excerpt.split(wrong).map((words, index) => (
    <Fragment key={index}>
      {index > 0 && <mark>{wrong}</mark>}
      {words}
    </Fragment>
  ));
}
