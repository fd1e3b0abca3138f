import { useState } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { TaskFacts } from '../../core/plan/schema.ts';
import { formatFacts, splitList } from '../../core/tasks/facts-text.ts';
import { keepFacts, readEntryFacts, takeFactsFromText, writeFactsToText } from '../editor/entry-facts.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Who does the present entry, with whom, by when, to what measure. */
export function TaskPanel({ document }: { readonly document: OpenDocument }) {
  const caret = useApp((state) => state.view.caret);
  const items = useApp((state) => state.view.items);
  const item = items.find((candidate) => candidate.key === caret);
  return (
    <>
      {item ? (
        <div className="task">
          <p className="task-entry">
            <b>{item.label}</b>
            {item.title || zh.outline.untitled}
          </p>
          <FactsForm key={item.key} document={document} entry={item.key} />
        </div>
      ) : (
        <p className="empty task">{zh.task.empty}</p>
      )}
    </>
  );
}

interface FormProps {
  readonly document: OpenDocument;
  readonly entry: string;
}

/** The facts as the fields show them. */
interface Draft {
  readonly leadUnit: string;
  readonly supportingUnits: string;
  readonly deadline: string;
  readonly targets: string;
}

function FactsForm({ document, entry }: FormProps) {
  const { editor } = document.editor;
  // Read at every drawing: what the panel was given may be older than what this form has just kept.
  const facts = readEntryFacts(editor, entry) ?? { kept: {}, written: null };
  const [draft, setDraft] = useState(() => draftOf(facts.kept));
  /** The facts as last loaded into the fields or kept from them: others have come from elsewhere (undo, the text). */
  const [known, setKnown] = useState(() => formatFacts(facts.kept));
  const kept = formatFacts(facts.kept);
  if (kept !== known) {
    setKnown(kept);
    setDraft(draftOf(facts.kept));
  }
  const keep = () => {
    const next = factsOf(draft);
    if (formatFacts(next) === known) return;
    setKnown(formatFacts(next));
    keepFacts(editor, entry, next);
  };
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
  });
  const isWritten = facts.written !== null && formatFacts(facts.written) === formatFacts(facts.kept);
  const differs = facts.written !== null && !isWritten;
  const hasAny = formatFacts(factsOf(draft)) !== '';
  return (
    <div className="form" onBlur={keep}>
      <TextField {...field('leadUnit')}>
        <Label>{zh.task.leadUnit}</Label>
        <Input className="input" />
      </TextField>
      <TextField {...field('supportingUnits')}>
        <Label>{zh.task.supportingUnits}</Label>
        <Input className="input" placeholder={zh.task.listHint} />
      </TextField>
      <TextField {...field('deadline')}>
        <Label>{zh.task.deadline}</Label>
        <Input className="input" placeholder={zh.task.deadlineHint} />
      </TextField>
      <TextField {...field('targets')}>
        <Label>{zh.task.targets}</Label>
        <TextArea className="input input-tall" placeholder={zh.task.listHint} />
      </TextField>
      {differs && (
        <div className="warning">
          {zh.task.differs}
          <blockquote>{formatFacts(facts.written ?? {})}</blockquote>
        </div>
      )}
      <div className="buttons buttons-wrap">
        <Button
          className="tool"
          isDisabled={!hasAny || isWritten}
          onPress={() => {
            keep();
            writeFactsToText(editor, entry);
          }}
        >
          {zh.task.write}
        </Button>
        <Button className="tool" isDisabled={!differs} onPress={() => takeFactsFromText(editor, entry, false)}>
          {zh.task.read}
        </Button>
        <Button
          className="tool"
          isDisabled={facts.written === null}
          onPress={() => takeFactsFromText(editor, entry, true)}
        >
          {zh.task.cut}
        </Button>
      </div>
      <p className="hint">{isWritten ? zh.task.isWritten : zh.task.notWritten}</p>
    </div>
  );
}

function draftOf({ leadUnit = '', supportingUnits = [], deadline = '', targets = [] }: TaskFacts): Draft {
  return { leadUnit, supportingUnits: supportingUnits.join('、'), deadline, targets: targets.join('、') };
}

function factsOf({ leadUnit, supportingUnits, deadline, targets }: Draft): TaskFacts {
  return { leadUnit, supportingUnits: splitList(supportingUnits), deadline, targets: splitList(targets) };
}
