import { readdirSync, readFileSync } from 'node:fs';
import { templateSchema, type Template } from '../../../core/outline/template.ts';
import type { DocumentType } from '../../../core/plan/schema.ts';

const folder = new URL('../../../templates/', import.meta.url);

/** The templates that ship, by file name. */
export const templateFiles: readonly (readonly [file: string, template: Template])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, templateSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))] as const);

/** The template that ships for a kind of document. */
export function templateFor(documentType: DocumentType): Template {
  const found = templateFiles.find(([, template]) => template.documentType === documentType);
  if (!found) throw new Error(`no template for ${documentType}`);
  return found[1];
}
