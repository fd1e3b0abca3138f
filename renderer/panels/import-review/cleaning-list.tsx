import { Switch } from 'react-aria-components';
import { cleaningSteps, isStepOn, proposedSteps, type CleaningChange } from '../../../core/recognise/review.ts';
import { pointAt, switchStep, type ImportReviewing } from '../../state/import-review.ts';
import { formatCount, zh } from '../../text/zh.ts';

/** Places of a step that are shown; the rest is counted. */
const MOST_EXAMPLES = 4;
/** Characters of a place. */
const EXAMPLE_LENGTH = 46;

/** What cleaning changed, step by step, with places; each step can be switched off. */
export function CleaningList({ review }: { readonly review: ImportReviewing }) {
  const all = Map.groupBy(review.allChanges, ({ step }) => step);
  const now = Map.groupBy(review.found.review.changes, ({ step }) => step);
  const steps = cleaningSteps.filter((step) => all.has(step) || now.has(step));
  if (steps.length === 0) return <p className="empty">{zh.review.noCleaning}</p>;
  return (
    <>
      <p className="hint">{zh.review.cleaning}</p>
      {steps.map((step) => {
        const isOn = isStepOn(review.decisions.choices, step);
        const changes = (isOn ? now.get(step) : all.get(step)) ?? [];
        return (
          <article
            key={step}
            className={isOn ? 'card review-card' : 'card review-card is-off'}
            data-card={step}
            tabIndex={-1}
            aria-label={zh.review.steps[step]}
          >
            <Switch className="switch" isSelected={isOn} onChange={(isChosen) => switchStep(step, isChosen)}>
              <span className="switch-track" aria-hidden />
              <b>{zh.review.steps[step]}</b>
              {proposedSteps.includes(step) && !isOn && <span className="badge">{zh.review.proposed}</span>}
              <small>{zh.review.places(formatCount(changes.length))}</small>
            </Switch>
            <p className="hint">{zh.review.stepHints[step]}</p>
            <ul className="examples">
              {changes.slice(0, MOST_EXAMPLES).map((change, index) => (
                <li key={index}>
                  <button type="button" className="example" onClick={() => pointAt(change.source)}>
                    <Example change={change} />
                  </button>
                </li>
              ))}
            </ul>
            {changes.length > MOST_EXAMPLES && (
              <small>{zh.review.more(formatCount(changes.length - MOST_EXAMPLES))}</small>
            )}
          </article>
        );
      })}
    </>
  );
}

/** What stood there and what stands there now, cut down to where they differ. */
function Example({ change: { before, after } }: { readonly change: CleaningChange }) {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  const from = after === '' ? 0 : Math.max(0, start - 6);
  const cut = (text: string) => {
    const end = from + EXAMPLE_LENGTH;
    return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`;
  };
  return (
    <>
      <del>{cut(before)}</del>
      {after !== '' && <ins>{cut(after)}</ins>}
    </>
  );
}
