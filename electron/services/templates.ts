import { templateSchema, type Template } from '../../core/outline/template.ts';
import { documentTypes } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { describeFault, readJsonFolder } from './read-json-folder.ts';

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
      const templates: Template[] = [];
      for (const file of await readJsonFolder(folder, templateSchema, MAX_BYTES)) {
        if ('fault' in file) report(`template ${file.name}: ${describeFault(file.fault)}`);
        else templates.push(file.value);
      }
      templates.sort((a, b) => documentTypes.indexOf(a.documentType) - documentTypes.indexOf(b.documentType));
      if (templates.length > 0) return success(templates);
      return failure('not-found', `没有找到可用的模板（${folder}）。请重新安装程序。`);
    },
  };
}
