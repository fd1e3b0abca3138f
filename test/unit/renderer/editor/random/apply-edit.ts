import { deed, type Deed, type Scene } from './deed.ts';
import type { PlanEdit, TextEdit } from './edits.ts';
import { planEdits } from './plan-edits.ts';
import { $textEdits } from './text-edits.ts';

/** Does one edit to the document. */
export async function applyEdit(scene: Scene): Promise<Deed> {
  const { kind } = scene.edit;
  const done = kind in planEdits ? await planEdits[kind as PlanEdit](scene) : editText(scene, kind as TextEdit);
  return { ...done, says: `${kind} ${done.says}` };
}

function editText(scene: Scene, kind: TextEdit): Deed {
  let done = deed('');
  scene.opened.editor.update(() => (done = $textEdits[kind](scene)), { discrete: true });
  return done;
}
