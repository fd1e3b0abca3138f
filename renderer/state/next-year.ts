import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { cardStates, countCards } from '../../core/rollover/card-states.ts';
import { planNextYear } from '../../core/rollover/next-year-plan.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { defaultYear } from './default-year.ts';
import { showMessage, unwrap } from './messages.ts';
import { newId } from './open-document.ts';
import { baseName } from './pick-file.ts';
import { closeDocument } from './saving.ts';
import { showPlan } from './show-plan.ts';
import { useApp } from './store.ts';

/** The draft of the year after a plan, by the rule packs in force; null where they cannot be had. */
export async function draftNextYear(plan: Plan, sourceName: string): Promise<Plan | null> {
  const rules = unwrap(await host.request('rules.list', {}));
  if (!rules) return null;
  for (const warning of rules.warnings) showMessage('problem', warning);
  const years = chooseTemplate(useApp.getState().templates, plan.documentType)?.years ?? 1;
  const year = plan.planYear === null ? defaultYear(new Date()) : plan.planYear + years;
  return planNextYear(plan, buildRuleBook(rules.packs).value, { year, sourceName, newId });
}

/** Says what was changed by itself in a draft and how much is to be looked at, and shows the first of it. */
export function introduceDraft(plan: Plan): void {
  if (!plan.rollover) return;
  const changed = (plan.cards ?? []).filter(({ answer }) => answer?.is === 'value').length;
  const { open } = countCards(cardStates(plan));
  showMessage('info', zh.rollover.draftedCards(changed, open));
  useApp.setState({ panel: 'rollover' });
}

/** Makes next year's draft of the open document, in its place. */
export async function draftFromPresent(): Promise<void> {
  const { document } = useApp.getState();
  if (!document) return;
  const plan = document.editor.readPlan();
  const next = await draftNextYear(plan, document.path === null ? '' : baseName(document.path));
  if (!next || !(await closeDocument())) return;
  showPlan(next, { path: null, modifiedAt: null, isUnsaved: true });
  introduceDraft(next);
}
