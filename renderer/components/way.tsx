import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => Promise<void> | void;
}

/** One of several ways to begin: what it is, and a line on what comes of it. */
export function Way({ icon: Icon, title, hint, isDisabled = false, onPress }: WayProps) {
  return (
    <Button className="way" isDisabled={isDisabled} onPress={() => void onPress()}>
      <Icon size={22} aria-hidden />
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
    </Button>
  );
}
