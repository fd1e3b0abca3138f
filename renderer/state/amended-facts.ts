import { amendmentOf, type Amendment } from '../../core/corpus/amendment.ts';
import { sourceFactsSchema, type Source, type SourceFacts } from '../../core/corpus/source.ts';

/** What is written in the fields of a correction. */
export type FactFields = Readonly<Record<keyof SourceFacts, string>>;

/** Fields in which something stands that cannot be right. */
export type FactProblem = 'title' | 'year';

/** The facts of a source as fields. */
export function fieldsOf({ title, year, unit }: SourceFacts): FactFields {
  return { title, year: year === null ? '' : String(year), unit };
}

/** The facts that fields say, or what is wrong with them. A year may be written with 年 and in full width. */
export function readFacts({ title, year, unit }: FactFields): { facts: SourceFacts } | { problems: FactProblem[] } {
  const written = year.normalize('NFKC').replace(/\s|年/gu, '');
  const read = written === '' ? null : /^\d{4}$/u.test(written) ? Number(written) : Number.NaN;
  const isYear = sourceFactsSchema.shape.year.safeParse(read).success;
  const problems: FactProblem[] = [
    ...(title.trim() === '' ? ['title' as const] : []),
    ...(isYear ? [] : ['year' as const]),
  ];
  return problems.length > 0 ? { problems } : { facts: { title: title.trim(), year: read, unit: unit.trim() } };
}

/** Of a source that was set right, what was recognised in the place of each fact that is another now. */
export function replacedFacts(source: Source): Amendment {
  return source.recognised ? amendmentOf(source, source.recognised) : {};
}
