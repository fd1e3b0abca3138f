import { assignRoles } from '../../core/outline/assign-roles.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { showDocument, type Origin } from './open-document.ts';
import { useApp } from './store.ts';

/** Shows a plan in the editor under the template of its kind, its parts with their roles. */
export function showPlan(plan: Plan, origin: Origin): void {
  const template = chooseTemplate(useApp.getState().templates, plan.documentType);
  if (template) showDocument(assignRoles(plan, template), template, origin);
}
