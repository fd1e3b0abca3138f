import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { goToItem, stepDifference, stopComparing, useComparing } from '../../state/comparing.ts';
import { runCommand } from '../../state/commands.ts';
import { useDialog } from '../../state/dialogs.ts';
import { saveVersion } from '../../state/versions.ts';
import { zh } from '../../text/zh.ts';
import { CompareBar } from './compare-bar.tsx';
import { CompareSheet } from './compare-sheet.tsx';
import { layOutComparison } from '../../state/compare-layout.ts';

/** Two versions of the plan on one sheet, in the place of the sheet it is written on. */
export function CompareView() {
  const { compared, older, newer, shown, current } = useComparing();
  const desk = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => compared && layOutComparison(compared.result, shown), [compared, shown]);
  const differences = layout?.differences ?? [];
  useKeys();
  useEffect(() => desk.current?.focus(), []);
  useEffect(() => {
    if (!current) return;
    const line = desk.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(current.key)}"]`);
    line?.scrollIntoView({ block: 'center' });
    // Whoever is choosing in the bar above or in the panel beside stays there.
    if (desk.current?.contains(document.activeElement)) line?.focus({ preventScroll: true });
  }, [current]);

  return (
    <main className="compare" aria-label={zh.compare.title}>
      <CompareBar
        result={compared?.result ?? null}
        position={current ? differences.indexOf(current.key) + 1 : 0}
        total={differences.length}
      />
      <div ref={desk} className="desk" tabIndex={0} role="region" aria-label={zh.compare.title}>
        {compared && layout ? (
          <>
            {compared.result.differences === 0 && <p className="compare-empty">{zh.compare.same}</p>}
            <CompareSheet
              compared={compared}
              items={layout.items}
              current={current?.key ?? null}
              isPresent={newer === 'present'}
              onGoTo={(key) => goToItem(key, layout)}
            />
          </>
        ) : (
          <Waiting hasOlder={older !== null} />
        )}
      </div>
    </main>
  );
}

function Waiting({ hasOlder }: { readonly hasOlder: boolean }) {
  if (hasOlder) return <p className="compare-empty">{zh.compare.loading}</p>;
  return (
    <div className="compare-empty">
      <p>{zh.compare.nothingToCompare}</p>
      <p className="hint">{zh.compare.nothingToCompareHint}</p>
      <Button className="tool primary" onPress={() => void saveVersion()}>
        {zh.versions.save}
      </Button>
    </div>
  );
}

/** F7 and Shift+F7 go from difference to difference, Escape goes back to writing; what was restored can be undone. */
function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || useDialog.getState().dialog) return;
      if (event.key === 'F7') stepDifference(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') stopComparing();
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        void runCommand(event.shiftKey ? 'redo' : 'undo');
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') void runCommand('redo');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
