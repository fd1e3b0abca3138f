import type { PickPurpose } from '../../core/contract/contract.ts';
import type { Result } from '../../core/result.ts';

/** What only a host can do. Handlers know no more of their host than this. */
export interface Shell {
  readonly kind: 'electron' | 'browser';
  /** False: the page shows its own dialog over `files.list`, and both `pick…` answer `not-available`. */
  readonly hasNativeDialogs: boolean;
  /** Shows the system's dialog, beginning in `folder`; null when the user gave it up. */
  pickOpen(purpose: PickPurpose, folder: string): Promise<Result<{ path: string | null }>>;
  pickSave(purpose: PickPurpose, suggestedName: string, folder: string): Promise<Result<{ path: string | null }>>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): Promise<Result<Record<string, never>>>;
  /** Closes the window of the page that asks; where the page can do that itself, does nothing. */
  closeWindow(): void;
}
