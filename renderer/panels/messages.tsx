import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { dismissMessage } from '../state/messages.ts';
import { useApp, type Message } from '../state/store.ts';
import { zh } from '../text/zh.ts';

const icons = { info: Info, done: CircleCheck, problem: CircleAlert };

/** Messages at the foot of the window, read out by screen readers as they come. */
export function Messages() {
  const messages = useApp((state) => state.messages);
  return (
    <div className="messages" role="status" aria-live="polite">
      {messages.map((message) => (
        <MessageLine key={message.id} message={message} />
      ))}
    </div>
  );
}

function MessageLine({ message }: { readonly message: Message }) {
  const Icon = icons[message.tone];
  const { action } = message;
  const close = () => dismissMessage(message.id);
  return (
    <div className={`message message-${message.tone}`}>
      <Icon size={16} aria-hidden />
      <span>{message.text}</span>
      {action && (
        <Button
          className="link"
          onPress={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button className="icon-button" aria-label={zh.messages.dismiss} onPress={close}>
        <X size={14} />
      </Button>
    </div>
  );
}
