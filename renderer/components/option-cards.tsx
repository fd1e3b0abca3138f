import { Label, Radio, RadioGroup, Text } from 'react-aria-components';

interface OptionCardsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  /** One line under each name; without it the options stand side by side. */
  readonly hints?: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** A few options, all in view, one of them chosen; arrow keys move the choice. */
export function OptionCards<T extends string>({ label, value, options, names, hints, onChange }: OptionCardsProps<T>) {
  return (
    <RadioGroup
      className={hints ? 'options options-tall' : 'options'}
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one === chosen);
        if (option !== undefined) onChange(option);
      }}
    >
      <Label>{label}</Label>
      <div>
        {options.map((option) => (
          <Radio key={option} value={option} className="option">
            <span>{names[option]}</span>
            {hints && <Text slot="description">{hints[option]}</Text>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
