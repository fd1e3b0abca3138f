import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportResult } from '../../core/contract/imports.ts';
import { computeLabels } from '../../core/numbering/compute-labels.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { countItems } from '../../core/plan/items.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { importToJson } from '../../core/recognise/import-json.ts';
import { importFile } from '../services/import-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { savePlan } from '../services/plan-files.ts';
import { createTemplates } from '../services/templates.ts';
import { checkOutput, oneFile, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu import` */
export const importCommand: Command = {
  usage: `用法：gangmu import 文件 [-o 文稿.gangmu] [--force] [--json]

读入往年文稿（.docx、.html、.txt），认出标题、导语、各级条目和表格。
一个文件里有几份文稿时，-o 文稿.gangmu 写成 文稿-1.gangmu、文稿-2.gangmu……
  -o       写到哪里；不写时只列出提纲
  --force  已有同名文件时替换它；不写时一个也不写，退出码是 1
  --json   输出 JSON`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要导入的文件');
    const { output } = values;
    if (output !== undefined && !output.toLowerCase().endsWith('.gangmu')) {
      throw new WrongUsage(`“${output}”应以 .gangmu 结尾。`);
    }
    const templates = createTemplates(findProgramFolders().templates, (problem) => console.error(problem));
    const imported = await importFile(resolve(file), templates);
    if (!imported.ok) return refuse(file, imported.failure);
    const targets = output === undefined ? [] : outputsFor(imported.value, output);
    for (const target of targets) {
      const free = checkOutput(target, values.force);
      if (!free.ok) return refuse(target, free.failure);
    }
    if (values.json) say(JSON.stringify(importToJson(imported.value), null, 1));
    else describe(imported.value, output === undefined);
    return writePlans(imported.value, targets, values.json);
  },
};

/** One file for each document, numbered where there are several. */
function outputsFor({ documents }: ImportResult, output: string): string[] {
  if (documents.length === 1) return [output];
  return documents.map((_, index) => output.replace(/\.gangmu$/iu, `-${index + 1}.gangmu`));
}

async function writePlans({ documents }: ImportResult, paths: readonly string[], isQuiet: boolean): Promise<0 | 1> {
  for (const [index, path] of paths.entries()) {
    const saved = await savePlan(resolve(path), documents[index]!.plan, null);
    if (!saved.ok) return refuse(path, saved.failure);
    if (!isQuiet) say(`已写入 ${path}`);
  }
  return 0;
}

/** Shows what was recognised: titles and numbers of entries, the outline if wanted, and what needs a look. */
function describe({ documents, warnings }: ImportResult, withOutline: boolean): void {
  const lines = documents.flatMap(({ plan, findings }) => [
    `${plan.title}（${countItems(plan.entries)} 条）`,
    ...(withOutline ? outlineOf(plan) : []),
    ...findings.map(({ message, excerpt }) => `  提示：${message}${excerpt === '' ? '' : `（${excerpt}）`}`),
  ]);
  say([...lines, ...warnings.map(({ message }) => `提示：${message}`)].join('\n'));
}

function* outlineOf(plan: Plan): Generator<string> {
  const labels = computeLabels(plan);
  for (const { entry, depth } of walkEntries(plan.entries)) {
    yield `${'  '.repeat(depth + 1)}${labels.get(entry.id)?.text ?? ''}${entry.heading ?? ''}`;
  }
}
