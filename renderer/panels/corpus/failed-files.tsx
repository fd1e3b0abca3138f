import type { AddReport } from '../../../core/contract/corpus.ts';
import { zh } from '../../text/zh.ts';

/** Files that were not taken in, each with the reason. */
export function FailedFiles({ failed }: { readonly failed: AddReport['failed'] }) {
  return (
    <ul className="add-failed" aria-label={zh.corpus.add.failed}>
      {failed.map(({ name, message }) => (
        <li key={name}>
          <b>{name}</b> {message}
        </li>
      ))}
    </ul>
  );
}
