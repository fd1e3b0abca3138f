import { Button } from 'react-aria-components';
import { zh } from '../../text/zh.ts';

/** Says that the corpus cannot be had and why; everything else goes on. */
export function CorpusAway({ problem, onRetry }: { readonly problem: string; readonly onRetry: () => void }) {
  return (
    <div className="corpus-away" role="alert">
      <p>
        <b>{zh.corpus.away}</b>
        <br />
        {problem}
        <br />
        {zh.corpus.awayHint}
      </p>
      <Button className="tool" onPress={onRetry}>
        {zh.corpus.retry}
      </Button>
    </div>
  );
}
