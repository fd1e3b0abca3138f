import { chooseTemplate } from '../../core/outline/choose-template.ts';
import { switchTemplate } from '../../core/outline/switch-template.ts';
import type { DocumentType } from '../../core/plan/schema.ts';
import { zh } from '../text/zh.ts';
import { showMessage } from './messages.ts';
import { refreshView } from './open-document.ts';
import { useApp } from './store.ts';

/** Turns the open document into another kind; what has no place there is shown among the leftovers. Can be undone. */
export function switchDocumentType(type: DocumentType): void {
  const { document, templates } = useApp.getState();
  const to = chooseTemplate(templates, type);
  if (!document || !to) return;
  const { editor } = document;
  const before = editor.fields().leftovers?.length ?? 0;
  editor.replacePlan(switchTemplate(editor.readPlan(), editor.template(), to));
  refreshView();
  const left = (editor.fields().leftovers?.length ?? 0) - before;
  showMessage(left > 0 ? 'info' : 'done', zh.leftovers.moved(to.name, left));
  if (left > 0) useApp.setState({ panel: 'leftovers' });
}
