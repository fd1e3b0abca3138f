import { useRef } from 'react';
import { Button, Checkbox, CheckboxGroup, Input, NumberField } from 'react-aria-components';
import { countItems } from '../../../core/plan/items.ts';
import type { DocumentType } from '../../../core/plan/schema.ts';
import { fullTitle } from '../../../core/plan/text.ts';
import { Choice } from '../../components/choice.tsx';
import { chooseDocuments, correctDocument, type ImportReviewing } from '../../state/import-review.ts';
import { entriesOf } from '../../state/review-outline.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { returnToCards } from './review-keys.ts';

interface Props {
  readonly review: ImportReviewing;
}

/** What was recognised of the documents as a whole: which of several become plans, of which year and kind each is, and why. */
export function DocumentFacts({ review }: Props) {
  const { documents } = review.found;
  if (documents.length === 1) {
    return (
      <div className="review-documents">
        <Facts review={review} index={0} />
      </div>
    );
  }
  return (
    <CheckboxGroup
      className="review-documents"
      aria-label={zh.review.documents(documents.length)}
      value={review.chosen.map(String)}
      onChange={(values) => chooseDocuments(values.map(Number))}
    >
      <p>{zh.review.documents(documents.length)}</p>
      {documents.map((found, index) => (
        <div key={index}>
          <Checkbox className="checkbox" value={String(index)}>
            <span className="box" aria-hidden />
            <span className="review-document">{fullTitle(found.plan) || zh.importing.untitled}</span>
            <small>
              {found.plan.planYear !== null && !review.chosen.includes(index) && zh.review.ofYear(found.plan.planYear)}
              {zh.review.documentEntries(
                countItems(entriesOf(found)),
                found.plan.entries.length === 0 && found.contents.length > 0,
              )}
            </small>
          </Checkbox>
          {review.chosen.includes(index) && <Facts review={review} index={index} />}
        </div>
      ))}
    </CheckboxGroup>
  );
}

/** Year and kind of one document, each to be set; nothing where the source has no place to keep a decision by. */
function Facts({ review, index }: Props & { readonly index: number }) {
  const templates = useApp((state) => state.templates);
  const plan = review.found.documents[index]?.plan;
  const note = review.found.review.documents[index];
  if (!plan || !note || note.source === null) return null;
  const { source, yearReason, isTypeChosen } = note;
  const names: Partial<Record<DocumentType, string>> = Object.fromEntries(
    templates.map((template) => [template.documentType, template.name]),
  );
  return (
    <div className="document-facts" role="group" aria-label={fullTitle(plan) || zh.importing.untitled}>
      <YearField year={plan.planYear} index={index} onChange={(planYear) => correctDocument(source, { planYear })} />
      <Choice
        label={zh.review.documentType}
        value={plan.documentType}
        options={templates.map((template) => template.documentType)}
        names={names}
        onChange={(documentType) => documentType !== plan.documentType && correctDocument(source, { documentType })}
      />
      <small className={plan.planYear === null ? 'is-unknown' : undefined}>{yearReason ?? zh.review.yearChosen}</small>
      {(yearReason === null || isTypeChosen) && (
        <Button className="link" onPress={() => correctDocument(source, null)}>
          {zh.review.automatic}
        </Button>
      )}
    </div>
  );
}

interface YearFieldProps {
  readonly year: number | null;
  /** Index of the document; `Y` finds the field by it. */
  readonly index: number;
  readonly onChange: (year: number) => void;
}

/** Enter takes what was typed and goes back to the cards, Escape goes back without it. */
function YearField({ year, index, onChange }: YearFieldProps) {
  const isGivenUp = useRef(false);
  return (
    <NumberField
      className="document-year"
      aria-label={zh.review.year}
      value={year ?? Number.NaN}
      minValue={1949}
      maxValue={2100}
      formatOptions={{ useGrouping: false }}
      isWheelDisabled
      onChange={(typed) => {
        if (!isGivenUp.current && !Number.isNaN(typed) && typed !== year) onChange(typed);
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Enter' && key !== 'Escape') return;
        isGivenUp.current = key === 'Escape';
        // By then the field has taken what was typed; leaving it takes it once more.
        requestAnimationFrame(() => {
          returnToCards();
          isGivenUp.current = false;
        });
      }}
    >
      <Input className="input" data-year-of={index} placeholder={zh.review.yearUnknown} />
      <span aria-hidden>{zh.review.yearUnit}</span>
    </NumberField>
  );
}
