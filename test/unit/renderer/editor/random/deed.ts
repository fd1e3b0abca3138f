import type { PlanEditor } from '../../../../../renderer/editor/plan-editor.ts';
import type { Template } from '../../../../../core/outline/template.ts';
import type { Edit } from './edits.ts';

/** What an edit was about: text put in, text taken out on purpose, and a sentence for the report of a failure. */
export interface Deed {
  readonly says: string;
  readonly added: string;
  readonly removed: string;
  /** True for undo and redo, which bring back what was. */
  readonly isHistoric: boolean;
}

/** A deed that neither adds nor removes. */
export function deed(says: string, text: Partial<Deed> = {}): Deed {
  return { added: '', removed: '', isHistoric: false, ...text, says };
}

/** Where an edit is done. */
export interface Scene {
  readonly opened: PlanEditor;
  /** Kinds of document there are. */
  readonly templates: readonly Template[];
  readonly edit: Edit;
}
