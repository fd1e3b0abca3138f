import type { Refusal as TemplateRefusal } from '../../../core/outline/can-remove.ts';
import { zh } from '../../text/zh.ts';

/** Why the editor did not do what was asked, in a sentence for the user. The template has its own reasons. */
export type Refusal = TemplateRefusal | { readonly code: keyof typeof zh.refusals; readonly message: string };

/** A reason of the editor's own; `name` is the entry concerned. */
export function refuse(code: keyof typeof zh.refusals, name = ''): Refusal {
  return { code, message: zh.refusals[code](name) };
}
