import type { DocumentType } from '../plan/schema.ts';
import type { Template } from './template.ts';

/** The first template for a kind of document; null where none of those given is for it. */
export function chooseTemplate(templates: readonly Template[], documentType: DocumentType): Template | null {
  return templates.find((template) => template.documentType === documentType) ?? null;
}
