import { useState } from 'react';
import { ArchiveRestore, HardDriveDownload, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { backUpCorpus, checkCorpus, restoreCorpus } from '../../state/corpus-upkeep.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus.upkeep;

/** Looking whether the corpus is whole, and keeping it in one file. */
export function Upkeep() {
  const isShared = useApp((state) => state.settings.corpusServer !== '');
  const [isChecking, setChecking] = useState(false);
  /** Undefined until it was looked at. */
  const [problems, setProblems] = useState<readonly string[] | undefined>();
  const check = async () => {
    setChecking(true);
    setProblems(await checkCorpus());
    setChecking(false);
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <div className="buttons buttons-wrap">
        <Button className="tool" isDisabled={isChecking} onPress={() => void check()}>
          <ShieldCheck size={15} aria-hidden /> {isChecking ? words.checking : words.check}
        </Button>
        {!isShared && (
          <>
            <Button className="tool" onPress={() => void backUpCorpus()}>
              <HardDriveDownload size={15} aria-hidden /> {words.backup}
            </Button>
            <Button className="tool" onPress={() => void restoreCorpus()}>
              <ArchiveRestore size={15} aria-hidden /> {words.restore}
            </Button>
          </>
        )}
      </div>
      <p className="hint">{isShared ? zh.corpus.server.backupHint : words.backupHint}</p>
      <div role="status">
        {problems?.length === 0 && <p className="well">{words.sound}</p>}
        {problems && problems.length > 0 && (
          <p className="warning">
            {words.problems}
            {problems.join('；')}
          </p>
        )}
      </div>
    </section>
  );
}
