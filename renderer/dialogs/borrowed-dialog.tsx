import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { originNames, reportBorrowed, type BorrowedGroup } from '../../core/corpus/borrowed-report.ts';
import type { BorrowedOrigin } from '../../core/plan/borrowed.ts';
import { percentOf } from '../../core/rollover/compare-years.ts';
import { SourceLines } from '../panels/borrowed/source-lines.tsx';
import { readBorrowedPlan } from '../state/borrowed.ts';
import { exportBorrowed } from '../state/commands.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import { formatCount, zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

const origins = Object.keys(originNames) as BorrowedOrigin[];

/** Everything that was borrowed, by entry, with whose it is and how much of the text that makes (出处清单). */
export function BorrowedDialog({ answer }: DialogOf<'borrowed'>) {
  const isShown = useApp((state) => state.settings.isBorrowedShown);
  const [plan] = useState(() => {
    const { document } = useApp.getState();
    return document ? readBorrowedPlan(document) : undefined;
  });
  const [report] = useState(() => plan && reportBorrowed(plan));
  if (!report) return null;
  const { groups, kept, total, byOrigin } = report;
  const listed = groups.reduce((sum, { runs }) => sum + runs.length, 0);
  const gone = (plan?.borrowed?.length ?? 0) - listed;
  return (
    <Frame title={zh.borrowed.title} onClose={() => answer(null)} isWide>
      {listed === 0 ? (
        <p className="empty">{zh.borrowed.empty}</p>
      ) : (
        <>
          <p>{zh.borrowed.summary(formatCount(total), formatCount(kept), percentOf(kept / total))}</p>
          <ul className="origin-counts">
            {origins.map((origin) => (
              <li key={origin}>
                <i className={`origin-mark origin-${origin}`} aria-hidden />
                {zh.borrowed.ofOrigin(originNames[origin], formatCount(byOrigin[origin]))}
              </li>
            ))}
          </ul>
          <div className="borrowed-list">
            {groups.map((group) => (
              <Group key={group.ownerId ?? ''} group={group} onChoose={(runId) => answer({ runId })} />
            ))}
          </div>
        </>
      )}
      {gone > 0 && <p className="hint">{zh.borrowed.gone(gone)}</p>}
      <div className="buttons">
        <Checkbox
          className="checkbox"
          isSelected={isShown}
          onChange={(isBorrowedShown) => changeSettings({ isBorrowedShown })}
        >
          <span className="box" aria-hidden />
          {zh.borrowed.isShown}
        </Checkbox>
        <span className="grow" />
        <Button
          className="tool"
          isDisabled={listed === 0}
          onPress={() => {
            answer(null);
            void exportBorrowed();
          }}
        >
          {zh.borrowed.export}
        </Button>
        <Button className="tool primary" autoFocus onPress={() => answer(null)}>
          {zh.confirm.close}
        </Button>
      </div>
    </Frame>
  );
}

function Group({ group, onChoose }: { readonly group: BorrowedGroup; readonly onChoose: (runId: string) => void }) {
  const { place, heading, kept, total, runs } = group;
  return (
    <section>
      <h4>
        <span>
          {place} {heading}
        </span>
        <small>{zh.borrowed.group(formatCount(kept), percentOf(kept / total))}</small>
      </h4>
      <ul>
        {runs.map((state) => (
          <li key={state.run.id}>
            <Button className="borrowed-run" onPress={() => onChoose(state.run.id)}>
              <span className="borrowed-words">{state.run.text}</span>
              <SourceLines state={state} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
