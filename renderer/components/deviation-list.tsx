import type { Deviation } from '../../core/word/style-deviations.ts';
import { zh } from '../text/zh.ts';

const words = zh.houseStyles;

/** What a house style sets otherwise than GB/T 9704, each with its clause and how strongly it binds. */
export function DeviationList({ deviations }: { readonly deviations: readonly Deviation[] }) {
  return (
    <ul className="deviations" aria-label={words.deviations}>
      {deviations.map(({ what, value, standard, clause, strength }) => (
        <li key={what}>
          <span>
            <strong>{what}</strong> {value}
          </span>
          <small>
            {words.standard(standard)}
            {' · '}
            {clause === null ? words.practice : words.clause(clause)}
          </small>
          <span className={clause === null ? 'chip chip-practice' : 'chip'}>{strength}</span>
        </li>
      ))}
    </ul>
  );
}
