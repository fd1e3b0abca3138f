import { failure, type Result } from '../../core/result.ts';
import type { Shell } from '../handlers/shell.ts';
import { reveal } from './reveal.ts';

/** What the browser host can do: no dialogs of its own; its window closes itself. */
export const browserShell: Shell = {
  kind: 'browser',
  hasNativeDialogs: false,
  pickOpen: async () => noDialogs(),
  pickSave: async () => noDialogs(),
  reveal,
  closeWindow() {
    // The page calls window.close(); the host ends when no page is left.
  },
};

function noDialogs(): Result<never> {
  return failure('not-available', '这个窗口没有系统的文件对话框，请使用程序自带的。');
}
