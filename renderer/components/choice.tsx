import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Partial<Record<T, string>>>;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

/** A drop-down list of a few named values. */
export function Choice<T extends string>({
  label,
  value,
  options,
  names,
  onChange,
  isDisabled = false,
}: ChoiceProps<T>) {
  return (
    <Select
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option === key);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      <Button className="select">
        <SelectValue />
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option} id={option} className="menu-item">
              {names[option]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
