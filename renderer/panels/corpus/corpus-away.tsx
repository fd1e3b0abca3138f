import { Button } from 'react-aria-components';
import { useHostReach } from '../../host.ts';
import { zh } from '../../text/zh.ts';

/** Says that the corpus cannot be had and why; everything else goes on, unless it is the program behind the page that has gone. */
export function CorpusAway({ problem, onRetry }: { readonly problem: string; readonly onRetry: () => void }) {
  const isHostGone = useHostReach((state) => state.isGone);
  return (
    <div className="corpus-away" role="alert">
      <p>
        <b>{zh.corpus.away}</b>
        <br />
        {problem}
        {!isHostGone && (
          <>
            <br />
            {zh.corpus.awayHint}
          </>
        )}
      </p>
      <Button className="tool" onPress={onRetry}>
        {zh.corpus.retry}
      </Button>
    </div>
  );
}
