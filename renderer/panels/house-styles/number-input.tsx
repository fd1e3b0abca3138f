import { Input, Label, NumberField } from 'react-aria-components';

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [min: number, max: number, step: number];
  readonly isReadOnly: boolean;
  readonly onChange: (value: number) => void;
}

/** A length or a count within its range; arrow keys change it by a step. */
export function NumberInput({
  label,
  value,
  range: [minValue, maxValue, step],
  isReadOnly,
  onChange,
}: NumberInputProps) {
  return (
    <NumberField
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={step}
      isReadOnly={isReadOnly}
      formatOptions={{ maximumFractionDigits: 2 }}
      // Empty is no value.
      onChange={(changed) => !Number.isNaN(changed) && onChange(changed)}
    >
      <Label>{label}</Label>
      <Input className="input" />
    </NumberField>
  );
}
