import { ChevronDown } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, NumberField, Popover } from 'react-aria-components';
import { Choice } from '../../components/choice.tsx';
import { Tip } from '../../components/tip.tsx';
import { chooseForDocument, type ImportReviewing } from '../../state/import-review.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const words = zh.review.document;

/** Kind and year of the first chosen document, by what the year was told, and both to be chosen. */
export function DocumentChip({ review }: { readonly review: ImportReviewing }) {
  const { found, chosen, decisions } = review;
  const templates = useApp((state) => state.templates);
  const index = chosen[0] ?? 0;
  const plan = found.documents[index]?.plan;
  const origin = found.review.documents[index];
  if (!plan || !origin) return null;
  const { begins, yearSource } = origin;
  const said = decisions.choices.documents[begins];
  const names = Object.fromEntries(templates.map(({ documentType, name }) => [documentType, name]));
  const kind = names[plan.documentType] ?? plan.documentType;
  return (
    <DialogTrigger>
      <Tip text={words.tip}>
        <Button
          className={plan.planYear === null ? 'chip document-chip is-open' : 'chip document-chip'}
          aria-label={words.button(kind, plan.planYear)}
        >
          {zh.review.recognisedAs(kind, plan.planYear)} <ChevronDown size={12} aria-hidden />
        </Button>
      </Tip>
      <Popover className="popover">
        <Dialog className="document-choice">
          <Heading slot="title">{words.title}</Heading>
          <div className="label">
            <span>{words.kind}</span>
            <Choice
              label={words.kind}
              value={plan.documentType}
              options={templates.map(({ documentType }) => documentType)}
              names={names}
              onChange={(documentType) => chooseForDocument(begins, { documentType })}
            />
          </div>
          <NumberField
            className="label"
            value={plan.planYear ?? NaN}
            minValue={1949}
            maxValue={2100}
            formatOptions={{ useGrouping: false }}
            onChange={(year) => chooseForDocument(begins, { year: Number.isNaN(year) ? undefined : year })}
            autoFocus
          >
            <Label>{words.year}</Label>
            <Input className="input input-year" />
          </NumberField>
          <p className="hint">{yearSource === null ? words.yearUnknown : words.yearFrom[yearSource]}</p>
          {said && Object.keys(said).length > 0 && (
            <Button
              className="link"
              onPress={() => chooseForDocument(begins, { year: undefined, documentType: undefined })}
            >
              {words.automatic}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
