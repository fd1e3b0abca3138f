import { useMemo } from 'react';
import { FileText } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Plan } from '../../../core/plan/schema.ts';
import {
  compareYears,
  percentOf,
  reuseRate,
  yearChanges,
  type SectionReuse,
} from '../../../core/rollover/compare-years.ts';
import { exportYearComparison } from '../../state/commands.ts';
import { goToItem, useComparing } from '../../state/comparing.ts';
import { goToFirstGone } from '../../state/go-to-card.ts';
import { layOutComparison } from '../../state/compare-layout.ts';
import { formatCount, zh } from '../../text/zh.ts';

/** Which years stand beside each other, and the table of it for Word. */
export function YearsBeside({ plan }: { readonly plan: Plan | null }) {
  if (!plan?.rollover) return null;
  const { fromYear, toYear } = plan.rollover;
  return (
    <>
      <b>{zh.years.beside(fromYear, toYear)}</b>
      <Button className="tool" onPress={() => void exportYearComparison()}>
        <FileText size={15} aria-hidden /> {zh.years.export}
      </Button>
    </>
  );
}

/** How much of last year's text is in this year's, as a whole and by part. */
export function ReusePane() {
  const { compared, shown } = useComparing();
  const years = useMemo(() => compared && compareYears(compared.newer), [compared]);
  if (!compared || !years) return null;
  const { counts, reuse, sections, rows } = years;
  const untold = rows.filter(({ change, fate }) => change === 'cancelled' && fate === null).length;
  const goTo = ({ id }: SectionReuse) => {
    const layout = layOutComparison(compared.result, shown);
    const key = [`entry-${id}`, `removed-${id}`].find((one) => layout.items.some((item) => item.key === one));
    if (key) goToItem(key, layout);
  };
  return (
    <aside className="pane pane-right reuse" aria-label={zh.years.reuse}>
      <p className="reuse-whole">
        <span>{zh.years.reuse}</span>
        <strong>{percentOf(reuseRate(reuse))}</strong>
        <small>{zh.years.characters(formatCount(reuse.kept), formatCount(reuse.total))}</small>
      </p>
      <ul className="reuse-counts">
        {yearChanges.map((change) => (
          <li key={change}>
            {zh.years.changes[change]} <b>{counts[change]}</b>
          </li>
        ))}
      </ul>
      {untold > 0 && (
        <p className="warning">
          {zh.years.untold(untold)}{' '}
          <Button className="link" onPress={goToFirstGone}>
            {zh.rollover.tellNow}
          </Button>
        </p>
      )}
      <ul className="reuse-sections" aria-label={zh.years.bySection}>
        {sections.map((section) => (
          <li key={section.id}>
            <button type="button" className="reuse-section" onClick={() => goTo(section)}>
              <span>{section.heading || zh.outline.untitled}</span>
              <b>{percentOf(reuseRate(section.reuse))}</b>
              <span className="meter" aria-hidden>
                <em style={{ width: `${reuseRate(section.reuse) * 100}%` }} />
              </span>
              <small>
                {yearChanges
                  .filter((change) => section.counts[change] > 0)
                  .map((change) => `${zh.years.changes[change]} ${section.counts[change]}`)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{zh.years.hint}</p>
    </aside>
  );
}
