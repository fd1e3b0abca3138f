import type { Plan } from '../plan/schema.ts';
import type { Template, TemplateSection } from './template.ts';

/**
 * Fills the slots of a template's text: `{issuer}`, `{year}`, `{lastYear}` and `{endYear}`, the last year the document
 * covers. Where the year is not known, the slot goes together with the 年 behind it.
 */
export function fillSlots(
  text: string,
  template: Pick<Template, 'years'>,
  { planYear, issuer }: Pick<Plan, 'planYear' | 'issuer'>,
): string {
  const withUnit = text.replaceAll('{issuer}', issuer ?? '');
  if (planYear === null) return withUnit.replace(/\{(?:year|lastYear|endYear)\}年?/gu, '');
  return withUnit
    .replaceAll('{year}', String(planYear))
    .replaceAll('{lastYear}', String(planYear - 1))
    .replaceAll('{endYear}', String(planYear + template.years - 1));
}

/** Heading that a part of the template gets in a plan; empty where every plan words its own. */
export function headingOf(
  section: TemplateSection,
  template: Template,
  fields: Pick<Plan, 'planYear' | 'issuer'>,
): string {
  return section.heading === null ? '' : fillSlots(section.heading, template, fields);
}
