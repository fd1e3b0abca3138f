import { useState } from 'react';
import { Checkbox, Form, Input, Label, TextField } from 'react-aria-components';
import { formalIssueSchema, pageMatterSchema, type FormalIssue, type PageMatter } from '../../core/plan/issue.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { refreshView } from '../state/open-document.ts';
import { useApp } from '../state/store.ts';
import { zh } from '../text/zh.ts';
import { FormButtons } from './form-buttons.tsx';
import { Frame, type DialogOf } from './frame.tsx';

const words = zh.issue;

type IssueText = Exclude<keyof FormalIssue, 'signers'>;
type MatterText = Exclude<keyof PageMatter, 'contents'>;
type FieldName = IssueText | MatterText | 'signers';

/** What is filled in, as text; signers are joined by 、. */
type Fields = Readonly<Record<FieldName, string>>;

const issueTexts = [
  'agency',
  'number',
  'copyNumber',
  'secrecy',
  'urgency',
  'copiedTo',
  'printedBy',
  'printedOn',
] as const;
const matterTexts = ['header', 'footer', 'watermark'] as const;

/** Fields in the order in which they are filled in, by the part of the page they belong to. */
const groups: readonly (readonly [title: string, fields: readonly (readonly [FieldName, string, string?])[]])[] = [
  [
    words.letterhead,
    [
      ['agency', words.agency, words.agencyHint],
      ['number', words.number, words.numberHint],
      ['signers', words.signers, words.signersHint],
      ['urgency', words.urgency, words.urgencyHint],
      ['secrecy', words.secrecy, words.secrecyHint],
      ['copyNumber', words.copyNumber, words.copyNumberHint],
    ],
  ],
  [
    words.imprint,
    [
      ['copiedTo', words.copiedTo, words.copiedToHint],
      ['printedBy', words.printedBy, words.printedByHint],
      ['printedOn', words.printedOn, words.printedOnHint],
    ],
  ],
  [
    words.pages,
    [
      ['header', words.header],
      ['footer', words.footer],
      ['watermark', words.watermark, words.watermarkHint],
    ],
  ],
];

/** 版头 and 版记 of a formal issue, and what stands on every page. One step of undo, like other fields of the plan. */
export function IssueDialog({ answer }: DialogOf<'issue'>) {
  const editor = useApp.getState().document?.editor;
  const base = editor?.fields();
  const [fields, setFields] = useState<Fields>(() => readFields(base ?? {}));
  const [hasContents, setHasContents] = useState(base?.pageMatter?.contents === true);
  const finish = () => {
    const change = { issue: issueOf(fields), pageMatter: matterOf(fields, hasContents) };
    const isSame = (name: keyof typeof change) => JSON.stringify(base?.[name]) === JSON.stringify(change[name]);
    // A step of undo that changes nothing would look as if undo did not work.
    if (!isSame('issue') || !isSame('pageMatter')) editor?.changeFields(change);
    refreshView();
    answer(true);
  };
  return (
    <Frame title={words.title} onClose={() => answer(null)} isWide>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p className="hint">{words.hint}</p>
        <div className="issue-fields">
          {groups.map(([title, names]) => (
            <fieldset key={title} className={`field-group columns-${title === words.pages ? 4 : 3}`}>
              <legend>{title}</legend>
              {names.map(([name, label, hint = '']) => (
                <TextField
                  key={name}
                  className={name === 'agency' || name === 'copiedTo' ? 'field-whole' : ''}
                  value={fields[name]}
                  maxLength={name === 'watermark' ? 20 : 200}
                  onChange={(text) => setFields({ ...fields, [name]: text })}
                >
                  <Label>{label}</Label>
                  <Input className="input" placeholder={hint} />
                </TextField>
              ))}
              {title === words.pages && (
                <Checkbox className="checkbox" isSelected={hasContents} onChange={setHasContents}>
                  <span className="box" aria-hidden />
                  {words.contents}
                </Checkbox>
              )}
            </fieldset>
          ))}
        </div>
        <FormButtons submit={words.done} onCancel={() => answer(null)} />
      </Form>
    </Frame>
  );
}

function readFields({ issue = {}, pageMatter = {} }: Pick<Plan, 'issue' | 'pageMatter'>): Fields {
  const texts = [...issueTexts.map((name) => [name, issue[name] ?? ''] as const)];
  const matters = matterTexts.map((name) => [name, pageMatter[name] ?? ''] as const);
  return {
    ...(Object.fromEntries([...texts, ...matters]) as Omit<Fields, 'signers'>),
    signers: (issue.signers ?? []).join('、'),
  };
}

/** What there is of 版头 and 版记; undefined where there is nothing. */
function issueOf(fields: Fields): FormalIssue | undefined {
  const signers = fields.signers
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const given = { ...filled(fields, issueTexts), ...(signers.length > 0 && { signers }) };
  return Object.keys(given).length > 0 ? formalIssueSchema.parse(given) : undefined;
}

function matterOf(fields: Fields, hasContents: boolean): PageMatter | undefined {
  const given = { ...filled(fields, matterTexts), ...(hasContents && { contents: true }) };
  return Object.keys(given).length > 0 ? pageMatterSchema.parse(given) : undefined;
}

function filled(fields: Fields, names: readonly FieldName[]): Record<string, string> {
  const pairs = names.map((name) => [name, fields[name].trim()] as const);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}
