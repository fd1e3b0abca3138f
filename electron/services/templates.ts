import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { templateSchema, type Template } from '../../core/outline/template.ts';
import { documentTypes } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { readFileWithin } from './read-file.ts';

const MAX_BYTES = 1024 * 1024;

/** Outline templates that ship with the program or that an administrator put beside them. */
export interface Templates {
  /** All that can be read, in the usual order of the kinds of document. A broken one is reported, the rest is served. */
  list(): Promise<Result<Template[]>>;
}

/** Serves the `*.json` of a folder. `report` gets one line per file that cannot be used. */
export function createTemplates(folder: string, report: (problem: string) => void): Templates {
  return {
    async list() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
      const templates: Template[] = [];
      for (const name of names) {
        const template = await readTemplate(join(folder, name));
        if (typeof template === 'string') report(`template ${name}: ${template}`);
        else templates.push(template);
      }
      templates.sort((a, b) => documentTypes.indexOf(a.documentType) - documentTypes.indexOf(b.documentType));
      if (templates.length > 0) return success(templates);
      return failure('not-found', `没有找到可用的模板（${folder}）。请重新安装程序。`);
    },
  };
}

/** A template or the reason why there is none. */
async function readTemplate(path: string): Promise<Template | string> {
  const file = await readFileWithin(path, MAX_BYTES);
  if (!file.ok) return file.failure.message;
  try {
    const checked = templateSchema.safeParse(JSON.parse(new TextDecoder().decode(file.value.bytes)));
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0];
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  } catch (error) {
    return String(error);
  }
}
