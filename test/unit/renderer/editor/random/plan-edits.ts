import { REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { switchTemplate } from '../../../../../core/outline/switch-template.ts';
import { labelScopeSchema, type Entry } from '../../../../../core/plan/schema.ts';
import { changeLevelNumbering, type PlanEditor } from '../../../../../renderer/editor/plan-editor.ts';
import { textOfEntries } from './account.ts';
import { deed, type Deed, type Scene } from './deed.ts';
import type { Edit, PlanEdit } from './edits.ts';
import { pick } from './seeded-random.ts';

/** Edits of the plan as a whole, from menus, panels and dialogs. */
export const planEdits: Readonly<Record<PlanEdit, (scene: Scene) => Promise<Deed> | Deed>> = {
  undo: ({ opened }) => travel(opened, UNDO_COMMAND, 'undo'),
  redo: ({ opened }) => travel(opened, REDO_COMMAND, 'redo'),
  switchTemplate: ({ opened, templates, edit }) => {
    const to = pick(edit.from[0], templates);
    opened.replacePlan(switchTemplate(opened.readPlan(), opened.template(), to));
    return deed(`to ${to.id}`);
  },
  restoreLeftover: ({ opened, edit }) => {
    const part = leftoverOf(opened, edit);
    if (!part) return deed('nothing');
    opened.restoreLeftover(part.id);
    return deed(`“${part.heading}”`);
  },
  removeLeftover: ({ opened, edit }) => {
    const part = leftoverOf(opened, edit);
    if (!part) return deed('nothing');
    opened.removeLeftover(part.id);
    return deed(`“${part.heading}”`, { removed: textOfEntries([part]) });
  },
  renumber: ({ opened, edit }) => {
    const { numbering } = opened.fields();
    const level = 2 + Math.floor(edit.from[0] * 3);
    const scope = pick(edit.to[0], labelScopeSchema.options);
    opened.changeFields({ numbering: changeLevelNumbering(numbering, level, { scope }) });
    return deed(`level ${level} ${scope}`);
  },
};

async function travel({ editor }: PlanEditor, command: LexicalCommand<void>, says: string): Promise<Deed> {
  editor.dispatchCommand(command, undefined);
  await Promise.resolve();
  return deed(says, { isHistoric: true });
}

function leftoverOf(opened: PlanEditor, edit: Edit): Entry | undefined {
  const { leftovers = [] } = opened.fields();
  return leftovers[Math.floor(edit.from[0] * leftovers.length)];
}
