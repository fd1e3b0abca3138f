import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { showMessage } from '../state/messages.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Stays on screen as long as the host does not answer: what is written now is kept nowhere. */
export function HostGone({ document }: { readonly document: OpenDocument }) {
  const isGone = useApp((state) => state.isHostGone);
  if (!isGone) return null;
  const copy = () => {
    const text = document.editor.readText();
    void navigator.clipboard.writeText(text).then(() => showMessage('done', zh.hostGone.copied));
  };
  return (
    <div className="host-gone" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <span>{zh.hostGone.text}</span>
      <Button className="tool" onPress={copy}>
        {zh.hostGone.copy}
      </Button>
    </div>
  );
}
