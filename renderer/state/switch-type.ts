import { chooseTemplate } from '../../core/outline/choose-template.ts';
import { switchTemplate } from '../../core/outline/switch-template.ts';
import type { DocumentType } from '../../core/plan/schema.ts';
import type { PlanFields } from '../editor/nodes/plan-fields.ts';
import { zh } from '../text/zh.ts';
import { dismissMessage, showMessage } from './messages.ts';
import { refreshView } from './open-document.ts';
import { useApp, type OpenDocument } from './store.ts';

/**
 * Turns the open document into another kind, with some of its other fields changed in the same step of undo. What has no
 * place there is shown among the leftovers; a title that names the old kind may name the new one at a press.
 */
export function switchDocumentType(type: DocumentType, change: Partial<PlanFields>): void {
  const { document, templates } = useApp.getState();
  const to = chooseTemplate(templates, type);
  if (!document || !to) return;
  const { editor } = document;
  const before = editor.fields().leftovers?.length ?? 0;
  const from = editor.template();
  editor.replacePlan(switchTemplate({ ...editor.readPlan(), ...change }, from, to));
  refreshView();
  const left = (editor.fields().leftovers?.length ?? 0) - before;
  const moved = zh.leftovers.moved(to.name, left);
  const title = renamed(editor.readTitle(), from.name, to.name);
  if (title === null) showMessage(left > 0 ? 'info' : 'done', moved);
  else {
    const run = () => {
      dismissMessage(message);
      changeTitle(document, title);
    };
    const message = showMessage('info', moved + zh.leftovers.titleStays(from.name), {
      label: zh.leftovers.changeTitle(title),
      run,
    });
  }
  if (left > 0) useApp.setState({ panel: 'leftovers' });
}

/** The title with the name of the new kind where that of the old one stands last; null where it stands nowhere. */
function renamed(title: string, from: string, to: string): string | null {
  const at = title.lastIndexOf(from);
  return at < 0 ? null : title.slice(0, at) + to + title.slice(at + from.length);
}

function changeTitle({ editor }: OpenDocument, title: string): void {
  editor.replacePlan({ ...editor.readPlan(), title });
  refreshView();
}
