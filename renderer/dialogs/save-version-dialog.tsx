import { useState } from 'react';
import { Checkbox, Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import { MOST_NAME_CHARACTERS, stages, type Stage } from '../../core/contract/versions.ts';
import { titleStatusOf } from '../state/versions.ts';
import { zh } from '../text/zh.ts';
import { FormButtons } from './form-buttons.tsx';
import { Frame, type DialogOf } from './frame.tsx';

/** Asks for stage and name of a version, and whether the title is to say the stage too. */
export function SaveVersionDialog({ props, answer }: DialogOf<'saveVersion'>) {
  const [stage, setStage] = useState<Stage | null>(() => nextStage(props.titleStatus));
  const [name, setName] = useState('');
  /** What the user said; null until then, when it goes by the stage. */
  const [marksTitle, setMarksTitle] = useState<boolean | null>(null);
  const status = stage && titleStatusOf(stage);
  const isOffered = stage !== null && status !== props.titleStatus;
  // A first draft usually does not say so in its title.
  const isMarked = marksTitle ?? stage !== 'firstDraft';
  const finish = () => answer({ stage, name: name.trim(), titleStatus: isOffered && isMarked ? status : undefined });
  return (
    <Frame title={zh.versions.save} onClose={() => answer(null)}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p className="hint">{zh.versions.saveHint}</p>
        <RadioGroup
          className="stages"
          value={stage ?? ''}
          onChange={(value) => setStage(stages.find((one) => one === value) ?? null)}
        >
          <Label>{zh.versions.stage}</Label>
          <div>
            {stages.map((one) => (
              <Radio key={one} value={one} className={`stage stage-${one}`}>
                {zh.versions.stages[one]}
              </Radio>
            ))}
            <Radio value="" className="stage">
              {zh.versions.noStage}
            </Radio>
          </div>
        </RadioGroup>
        <TextField value={name} onChange={setName} maxLength={MOST_NAME_CHARACTERS} autoFocus>
          <Label>{zh.versions.name}</Label>
          <Input className="input" placeholder={zh.versions.nameHint} />
        </TextField>
        {isOffered && (
          <Checkbox className="checkbox" isSelected={isMarked} onChange={setMarksTitle}>
            <span className="box" aria-hidden />
            {status === null ? zh.versions.clearStatus(props.titleStatus ?? '') : zh.versions.setStatus(status)}
          </Checkbox>
        )}
        <FormButtons submit={zh.versions.save} onCancel={() => answer(null)} />
      </Form>
    </Frame>
  );
}

/** The stage that is probably meant: the one the title says already, else the first. */
function nextStage(titleStatus: string | null): Stage {
  return stages.find((stage) => titleStatus !== null && titleStatusOf(stage) === titleStatus) ?? 'firstDraft';
}
