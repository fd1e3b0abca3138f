import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readFileWithin } from './read-file.ts';

/** Why a JSON file cannot be used: it cannot be read, is no JSON, or breaks its schema at `path` (`sections.2.role`). */
export type JsonFault =
  | { readonly kind: 'file' | 'json'; readonly message: string }
  | { readonly kind: 'schema'; readonly path: string; readonly message: string };

/** A file of the folder: its content, or why there is none. */
export type JsonFile<Value> =
  { readonly name: string; readonly value: Value } | { readonly name: string; readonly fault: JsonFault };

/** Reads the `*.json` of a folder in the order of their names; a folder that is not there has none. `maxBytes` is for each file. */
export async function readJsonFolder<Value>(
  folder: string,
  schema: z.ZodType<Value>,
  maxBytes: number,
): Promise<JsonFile<Value>[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const files: JsonFile<Value>[] = [];
  for (const name of names) files.push({ name, ...(await readJson(join(folder, name), schema, maxBytes)) });
  return files;
}

/** A fault in one line, for a log. */
export function describeFault(fault: JsonFault): string {
  return fault.kind === 'schema' ? `${fault.path}: ${fault.message}` : fault.message;
}

async function readJson<Value>(
  path: string,
  schema: z.ZodType<Value>,
  maxBytes: number,
): Promise<{ value: Value } | { fault: JsonFault }> {
  const file = await readFileWithin(path, maxBytes);
  if (!file.ok) return { fault: { kind: 'file', message: file.failure.message } };
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(file.value.bytes));
  } catch (error) {
    return { fault: { kind: 'json', message: String(error) } };
  }
  const checked = schema.safeParse(content);
  if (checked.success) return { value: checked.data };
  const issue = checked.error.issues[0];
  return { fault: { kind: 'schema', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' } };
}
