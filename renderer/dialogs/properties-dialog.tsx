import { useState } from 'react';
import { Button, Form, Input, Label, NumberField, TextField } from 'react-aria-components';
import type { DocumentType } from '../../core/plan/schema.ts';
import { Choice } from '../components/choice.tsx';
import { ask } from '../state/dialogs.ts';
import { switchDocumentType } from '../state/switch-type.ts';
import { refreshView } from '../state/open-document.ts';
import { useApp } from '../state/store.ts';
import { zh } from '../text/zh.ts';
import { FormButtons } from './form-buttons.tsx';
import { Frame, type DialogOf } from './frame.tsx';

/** What the sheet does not show: year, status, unit, date. */
export function PropertiesDialog({ answer }: DialogOf<'properties'>) {
  const editor = useApp.getState().document?.editor;
  const base = editor?.fields();
  const { templates } = useApp.getState();
  const names: Partial<Record<DocumentType, string>> = Object.fromEntries(
    templates.map((template) => [template.documentType, template.name]),
  );
  const [status, setStatus] = useState(base?.titleStatus ?? '');
  const [issuer, setIssuer] = useState(base?.issuer ?? '');
  const [date, setDate] = useState(base?.issueDate ?? '');
  const [year, setYear] = useState(base?.planYear ?? Number.NaN);
  const [type, setType] = useState<DocumentType>(base?.documentType ?? 'keyPoints');
  const finish = () => {
    const change = {
      titleStatus: status.trim() || null,
      issuer: issuer.trim() || null,
      issueDate: date.trim() || null,
      planYear: Number.isNaN(year) ? null : year,
    };
    const names = ['titleStatus', 'issuer', 'issueDate', 'planYear'] as const;
    if (base && type !== base.documentType) switchDocumentType(type, change);
    // A step of undo that changes nothing would look as if undo did not work.
    else if (names.some((name) => base?.[name] !== change[name])) editor?.changeFields(change);
    refreshView();
    answer(true);
  };
  return (
    <Frame title={zh.properties.title} onClose={() => answer(null)}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <div>
          <span className="label">{zh.properties.type}</span>
          <Choice
            label={zh.properties.type}
            value={type}
            options={templates.map((template) => template.documentType)}
            names={names}
            onChange={setType}
          />
        </div>
        <NumberField
          value={year}
          onChange={setYear}
          minValue={1949}
          maxValue={2100}
          formatOptions={{ useGrouping: false }}
        >
          <Label>{zh.properties.year}</Label>
          <Input className="input" />
        </NumberField>
        <TextField value={status} onChange={setStatus}>
          <Label>{zh.properties.status}</Label>
          <Input className="input" placeholder={zh.properties.statusHint} />
        </TextField>
        <TextField value={issuer} onChange={setIssuer}>
          <Label>{zh.properties.issuer}</Label>
          <Input className="input" />
        </TextField>
        <TextField value={date} onChange={setDate}>
          <Label>{zh.properties.date}</Label>
          <Input className="input" placeholder={zh.properties.dateHint} />
        </TextField>
        <FormButtons submit={zh.properties.done} onCancel={() => answer(null)}>
          <Button
            className="tool"
            onPress={() => {
              finish();
              void ask('issue', {});
            }}
          >
            {zh.issue.open}
          </Button>
        </FormButtons>
      </Form>
    </Frame>
  );
}
