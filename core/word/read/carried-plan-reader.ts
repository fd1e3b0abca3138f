import type { Plan } from '../../plan/schema.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { CARRIED_NAMESPACE } from '../carried-plan.ts';
import type { XmlHandler } from './read-xml.ts';

/** Reads a custom XML part; `finish` gives the plan in it, null where it holds something else. */
export function createCarriedPlanReader(): XmlHandler & { finish(): Plan | null } {
  let isOurs: boolean | null = null;
  const texts: string[] = [];
  return {
    open(name, attributes) {
      isOurs ??= name === 'plan' && attributes.get('xmlns') === CARRIED_NAMESPACE;
    },
    close: () => undefined,
    text(text) {
      if (isOurs) texts.push(text);
    },
    finish() {
      if (!isOurs) return null;
      const read = readPlan(texts.join(''));
      return read.ok ? read.value : null;
    },
  };
}
