import { Input, Label, TextField } from 'react-aria-components';
import type { ReactNode } from 'react';
import { signatureFormSchema, tableRulesSchema, type HouseStyle } from '../../../core/word/house-style.ts';
import { createPageSetup } from '../../../core/word/page-setup.ts';
import { Choice } from '../../components/choice.tsx';
import { changeStyle, useHouseStyles } from '../../state/house-styles.ts';
import { zh } from '../../text/zh.ts';
import { LookTable } from './look-table.tsx';
import { NumberInput } from './number-input.tsx';

const words = zh.houseStyles;
const sides = ['top', 'bottom', 'left', 'right'] as const;
const alignments = ['left', 'both'] as const;
const numberForms = ['spaced', 'plain'] as const;
const numberPlaces = ['outside', 'centre'] as const;

interface StyleFormProps {
  readonly style: HouseStyle;
  readonly isReadOnly: boolean;
}

/** All settings of a house style; a change shows in the list of deviations at once. */
export function StyleForm({ style, isReadOnly }: StyleFormProps) {
  const { margins, pageNumber } = style;
  const setup = createPageSetup(style);
  const mode = { isReadOnly };
  return (
    <div className="form">
      {!isReadOnly && (
        <Group title={words.basics}>
          <TextField value={style.name} maxLength={40} onChange={(name) => changeStyle({ name })}>
            <Label>{words.name}</Label>
            <Input className="input" />
          </TextField>
          <TextField value={style.summary} maxLength={200} onChange={(summary) => changeStyle({ summary })}>
            <Label>{words.summary}</Label>
            <Input className="input" />
          </TextField>
        </Group>
      )}
      <Group title={words.page} columns={4}>
        {sides.map((side) => (
          <NumberInput
            key={side}
            {...mode}
            label={words.margins[side]}
            value={margins[side]}
            range={[5, 80, 0.1]}
            onChange={(length) => changeStyle({ margins: { ...margins, [side]: length } })}
          />
        ))}
      </Group>
      <Group title={words.lines} columns={4}>
        <NumberInput
          {...mode}
          label={words.linePitch}
          value={style.linePitch}
          range={[12, 60, 0.05]}
          onChange={(linePitch) => changeStyle({ linePitch })}
        />
        <NumberInput
          {...mode}
          label={words.characterSpacing}
          value={style.characterSpacing}
          range={[-2, 2, 0.05]}
          onChange={(characterSpacing) => changeStyle({ characterSpacing })}
        />
        <NumberInput
          {...mode}
          label={words.firstLineIndent}
          value={style.firstLineIndent}
          range={[0, 8, 0.5]}
          onChange={(firstLineIndent) => changeStyle({ firstLineIndent })}
        />
        <LabelledChoice
          {...mode}
          label={words.bodyAlignment}
          value={style.bodyAlignment}
          options={alignments}
          names={words.alignments}
          onChange={(bodyAlignment) => changeStyle({ bodyAlignment })}
        />
        <p className="hint field-whole">
          {words.perPage(
            Math.floor(setup.textHeight / setup.linePitch),
            Math.floor(setup.textWidth / setup.characterWidth),
          )}
        </p>
      </Group>
      <Group title={words.fonts} columns={1}>
        <LookTable looks={style.looks} isReadOnly={isReadOnly} onChange={(looks) => changeStyle({ looks })} />
      </Group>
      <Group title={words.titlePlace}>
        <NumberInput
          {...mode}
          label={words.linesAboveTitle}
          value={style.linesAboveTitle}
          range={[0, 10, 1]}
          onChange={(linesAboveTitle) => changeStyle({ linesAboveTitle })}
        />
        <NumberInput
          {...mode}
          label={words.linesBelowTitle}
          value={style.linesBelowTitle}
          range={[0, 10, 1]}
          onChange={(linesBelowTitle) => changeStyle({ linesBelowTitle })}
        />
      </Group>
      <Group title={words.others}>
        <LabelledChoice
          {...mode}
          label={words.tables}
          value={style.tables}
          options={tableRulesSchema.options}
          names={words.tableRules}
          onChange={(tables) => changeStyle({ tables })}
        />
        <LabelledChoice
          {...mode}
          label={words.signature}
          value={style.signature}
          options={signatureFormSchema.options}
          names={words.signatures}
          onChange={(signature) => changeStyle({ signature })}
        />
        <LabelledChoice
          {...mode}
          label={words.pageNumberForm}
          value={pageNumber.form}
          options={numberForms}
          names={words.pageNumberForms}
          onChange={(form) => changeStyle({ pageNumber: { ...pageNumber, form } })}
        />
        <LabelledChoice
          {...mode}
          label={words.pageNumberPlace}
          value={pageNumber.place}
          options={numberPlaces}
          names={words.pageNumberPlaces}
          onChange={(place) => changeStyle({ pageNumber: { ...pageNumber, place } })}
        />
      </Group>
      <FontNames />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly columns?: 1 | 2 | 4;
  readonly children: ReactNode;
}

function Group({ title, columns = 2, children }: GroupProps) {
  return (
    <fieldset className={`field-group columns-${columns}`}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface LabelledChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly isReadOnly: boolean;
  readonly onChange: (value: T) => void;
}

function LabelledChoice<T extends string>({ isReadOnly, ...choice }: LabelledChoiceProps<T>) {
  return (
    <div>
      <span className="label" aria-hidden>
        {choice.label}
      </span>
      <Choice {...choice} isDisabled={isReadOnly} />
    </div>
  );
}

/** What the fields for fonts propose. */
function FontNames() {
  const fonts = useHouseStyles((state) => state.fonts);
  return (
    <datalist id="installed-fonts">
      {(fonts ?? []).map((font) => (
        <option key={font} value={font} />
      ))}
    </datalist>
  );
}
