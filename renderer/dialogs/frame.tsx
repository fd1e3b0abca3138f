import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DialogKinds } from '../state/dialogs.ts';

/** What a dialog component gets. */
export interface DialogOf<Kind extends keyof DialogKinds> {
  readonly props: DialogKinds[Kind]['props'];
  readonly answer: (answer: DialogKinds[Kind]['answer'] | null) => void;
}

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** `large` fills most of the window, for a dialog that is a screen of its own. */
  readonly size?: 'large';
  readonly children: ReactNode;
}

/** The frame of every dialog: Escape and a click beside it close it, focus stays inside and returns afterwards. */
export function Frame({ title, onClose, isWide, size, children }: FrameProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={`modal${isWide ? ' modal-wide' : ''}${size ? ` modal-${size}` : ''}`}>
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
