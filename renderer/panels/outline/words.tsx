import { isOffTarget, type WordTarget } from '../../../core/outline/word-target.ts';
import { formatCount, zh } from '../../text/zh.ts';

/** How long a part is; in another colour where that is out of what is usual, which it says when pointed at. */
export function Words({ words, target }: { readonly words: number; readonly target: WordTarget | null }) {
  return (
    <i
      className={isOffTarget(words, target) ? 'words is-off' : 'words'}
      title={target ? zh.status.usual(formatCount(target.min), formatCount(target.max)) : undefined}
    >
      {formatCount(words)}
    </i>
  );
}
