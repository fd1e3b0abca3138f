import { Button } from 'react-aria-components';

interface Props {
  /** Pressed in the list of cards, it presses the button. */
  readonly name: string;
  readonly text: string;
  readonly onPress: () => void;
}

/** An answer that has a key of its own. */
export function AnswerKey({ name, text, onPress }: Props) {
  return (
    <Button className="correction" data-key={name} onPress={onPress}>
      <kbd>{name}</kbd> {text}
    </Button>
  );
}
