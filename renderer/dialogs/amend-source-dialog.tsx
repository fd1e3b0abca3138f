import { useRef, useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { fieldsOf, readFacts, type FactFields } from '../state/amended-facts.ts';
import { baseName } from '../state/pick-file.ts';
import { zh } from '../text/zh.ts';
import { FormButtons } from './form-buttons.tsx';
import { Frame, type DialogOf } from './frame.tsx';

const words = zh.amending;
const names = ['title', 'year', 'unit'] as const;
const lengths = { title: 200, year: 8, unit: 100 };

/** Sets right what was recognised of a source: title, year, unit. */
export function AmendSourceDialog({ props: { source }, answer }: DialogOf<'amendSource'>) {
  const [fields, setFields] = useState<FactFields>(() => fieldsOf(source));
  /** Nobody is told that a field is wrong before it was meant to be right. */
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const read = readFacts(fields);
  const problems = 'problems' in read && isTried ? read.problems : [];
  const finish = () => {
    if ('facts' in read) return answer({ facts: read.facts });
    setIsTried(true);
    form.current?.querySelector<HTMLInputElement>(`[name="${read.problems[0]}"]`)?.focus();
  };
  return (
    <Frame title={words.title} onClose={() => answer(null)}>
      <Form
        ref={form}
        className="form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p className="hint">{words.hint}</p>
        <p className="amended-file" title={source.path}>
          {words.file(baseName(source.path))}
        </p>
        {names.map((name) => {
          const problem = problems.find((one) => one === name);
          return (
            <TextField
              key={name}
              name={name}
              value={fields[name]}
              maxLength={lengths[name]}
              isInvalid={problem !== undefined}
              autoFocus={name === 'title'}
              onChange={(text) => setFields({ ...fields, [name]: text })}
            >
              <Label>{words.fields[name]}</Label>
              <Input className="input" placeholder={words.hints[name]} />
              {problem && <FieldError className="field-problem">{words.problems[problem]}</FieldError>}
            </TextField>
          );
        })}
        <FormButtons submit={words.save} onCancel={() => answer(null)}>
          {source.recognised && (
            <Button className="tool" onPress={() => answer({ facts: null })}>
              {words.restore}
            </Button>
          )}
        </FormButtons>
      </Form>
    </Frame>
  );
}
