import { useState } from 'react';
import { Dialog } from 'react-aria-components';
import {
  headingFormSchema,
  labelScopeSchema,
  labelStyles,
  type HeadingForm,
  type LabelScope,
  type LabelStyle,
} from '../../../core/plan/schema.ts';
import { changeLevelNumbering } from '../../editor/plan-editor.ts';
import { refreshView } from '../../state/open-document.ts';
import { Choice } from '../../components/choice.tsx';
import type { OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const levels = [1, 2, 3, 4] as const;

/** How each level is numbered and where it begins anew. Changes show on the sheet at once. */
export function NumberingForm({ document }: { readonly document: OpenDocument }) {
  const { editor } = document;
  const [numbering, setNumbering] = useState(editor.fields().numbering);
  const [forms, setForms] = useState(() => levels.map((level) => editor.headingForm(level)));
  const changeForm = (index: number, form: HeadingForm) => {
    editor.setHeadingForm(levels[index]!, form);
    setForms(levels.map((level) => editor.headingForm(level)));
    refreshView();
  };
  const change = (level: number, to: { style?: LabelStyle; scope?: LabelScope }) => {
    const changed = changeLevelNumbering(numbering, level, to);
    setNumbering(changed);
    editor.changeFields({ numbering: changed });
    refreshView();
  };
  return (
    <Dialog className="numbering" aria-label={zh.numbering.title}>
      <h4>{zh.numbering.title}</h4>
      <p>{zh.numbering.hint}</p>
      <div className="numbering-grid">
        {numbering.map((setting, index) => (
          <div key={index} className="numbering-row">
            <span>{zh.numbering.level(index + 1)}</span>
            <Choice
              label={`${zh.numbering.level(index + 1)}${zh.numbering.style}`}
              value={setting.style}
              names={zh.numbering.styles}
              options={labelStyles}
              onChange={(style) => change(index + 1, { style })}
            />
            {index > 0 ? (
              <Choice
                label={`${zh.numbering.level(index + 1)}${zh.numbering.scope}`}
                value={setting.scope}
                names={zh.numbering.scopes}
                options={labelScopeSchema.options}
                onChange={(scope) => change(index + 1, { scope })}
              />
            ) : (
              <span />
            )}
            <Choice
              label={`${zh.numbering.level(index + 1)}${zh.numbering.heading}`}
              value={forms[index] ?? 'runIn'}
              isDisabled={forms[index] === null}
              names={zh.numbering.headingForms}
              options={headingFormSchema.options}
              onChange={(form) => changeForm(index, form)}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
