import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { zh } from '../text/zh.ts';

interface FormButtonsProps {
  readonly submit: string;
  readonly onCancel: () => void;
  readonly isDisabled?: boolean;
  /** Further buttons, at the left. */
  readonly children?: ReactNode;
}

/** The foot of a form in a dialog: cancel, and what the form does. */
export function FormButtons({ submit, onCancel, isDisabled = false, children }: FormButtonsProps) {
  return (
    <div className="buttons">
      {children}
      <span className="grow" />
      <Button className="tool" onPress={onCancel}>
        {zh.confirm.cancel}
      </Button>
      <Button className="tool primary" type="submit" isDisabled={isDisabled}>
        {submit}
      </Button>
    </div>
  );
}
