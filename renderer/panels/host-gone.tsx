import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { showMessage } from '../state/messages.ts';
import { useHostReach } from '../host.ts';
import type { OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Stays over every screen as long as the host does not answer: what is written now is kept nowhere, and nothing can be found or opened. */
export function HostGone({ document }: { readonly document: OpenDocument | null }) {
  const isGone = useHostReach((state) => state.isGone);
  if (!isGone) return null;
  const copy = () => {
    const text = document?.editor.readText() ?? '';
    void navigator.clipboard.writeText(text).then(() => showMessage('done', zh.hostGone.copied));
  };
  return (
    <div className="host-gone" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <span>{document ? zh.hostGone.text : zh.hostGone.withoutDocument}</span>
      {document && (
        <Button className="tool" onPress={copy}>
          {zh.hostGone.copy}
        </Button>
      )}
    </div>
  );
}
