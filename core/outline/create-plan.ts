import { PLAN_VERSION, type Annex, type Block, type Entry, type NewId, type Plan, type Table } from '../plan/schema.ts';
import { paragraphOf } from '../plan/text.ts';
import { fillSlots } from './fill-slots.ts';
import type { Template, TemplateSection } from './template.ts';

/** What a new plan is made for. */
export interface NewPlan {
  /** First year it is for. */
  readonly planYear: number;
  /** Name of the unit; may be empty. */
  readonly issuer: string;
  readonly newId: NewId;
}

/**
 * Makes the plan a drafter begins with: the title filled in, the required and the usual parts of the template in their
 * order with their headings, and nothing in them. Where every plan words its own headings (the task chapters of a
 * 工作要点) there are as many entries with an empty heading as the template asks for at least.
 */
export function createPlan(template: Template, { planYear, issuer, newId }: NewPlan): Plan {
  const fill = (text: string): string => fillSlots(text, template, { planYear, issuer });
  const wanted = template.sections.filter((section) => section.presence !== 'optional');
  const entries = (form: 1 | 2, within: Entry['role']): Entry[] =>
    wanted
      .filter((section) => section.form === form && section.within === within)
      .flatMap((section) => Array.from({ length: copiesOf(section) }, () => entryFor(section, form)));
  const entryFor = (section: TemplateSection, level: 1 | 2): Entry => ({
    id: newId(),
    level,
    role: section.role,
    heading: section.heading === null ? '' : fill(section.heading),
    headingForm: level === 1 ? 'alone' : 'runIn',
    body: tablesOf(wanted.filter((part) => part.form === 'annex' && part.within === section.role)),
    children: level === 1 ? entries(2, section.role) : [],
  });
  const tablesOf = (sections: readonly TemplateSection[]): Table[] =>
    sections.filter((section) => section.columns).map((section) => emptyTable(newId(), section, fill));
  return {
    format: 'gangmu-plan',
    version: PLAN_VERSION,
    id: newId(),
    title: fill(template.title),
    titleStatus: null,
    documentType: template.documentType,
    planYear,
    issuer: issuer === '' ? null : issuer,
    issueDate: null,
    numbering: template.numbering,
    preamble: wanted
      .filter((section) => section.form === 'preamble' && section.heading !== null)
      .map((section): Block => paragraphOf(newId(), fill(section.heading ?? ''))),
    entries: entries(1, undefined),
    annexes: wanted
      .filter((section) => section.form === 'annex' && section.within === undefined)
      .map((section): Annex => ({ id: newId(), title: fill(section.heading ?? ''), body: tablesOf([section]) })),
  };
}

/** Fills `{issuer}`, `{year}`, `{lastYear}` and `{endYear}`. */
function copiesOf(section: TemplateSection): number {
  return section.heading === null ? Math.max(1, section.count.min) : 1;
}

function emptyTable(id: string, section: TemplateSection, fill: (text: string) => string): Table {
  const header = (section.columns ?? []).map(fill);
  return {
    type: 'table',
    id,
    caption: section.within === undefined || section.heading === null ? null : fill(section.heading),
    headerRows: 1,
    rows: [header, header.map(() => '')],
  };
}
