import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileOutcome, FolderReport, ImportResult } from '../../core/contract/imports.ts';
import { computeLabels } from '../../core/numbering/compute-labels.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { countItems } from '../../core/plan/items.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { importToJson } from '../../core/recognise/import-json.ts';
import type { Result } from '../../core/result.ts';
import { importFile } from '../services/import-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { savePlan } from '../services/plan-files.ts';
import { replaceFile } from '../services/replace-file.ts';
import { createTemplates } from '../services/templates.ts';
import { checkOutput, oneFile, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu import` */
export const importCommand: Command = {
  usage: `用法：gangmu import 文件 [-o 文稿.gangmu] [--force] [--json] [--report 文件] [--convert]
      gangmu import 文件夹 [-o 文件夹] [--json] [--report 文件]

读入往年文稿，认出标题、导语、各级条目和表格。能读 .docx、.docm、.doc、.wps、.rtf、.odt、.pdf、
.html、.mht、.txt、.md；按内容分辨格式，不看扩展名。
一个文件里有几份文稿时，-o 文稿.gangmu 写成 文稿-1.gangmu、文稿-2.gangmu……
给出文件夹时，导入其中（包括子文件夹）的每个文件；读不出的文件各报一行，不影响其他文件，退出码是 1。
  -o         写到哪里；不写时只列出提纲。导入文件夹时是存放文稿的文件夹，已有的文件不会被替换
  --force    已有同名文件时替换它；不写时一个也不写，退出码是 1
  --json     输出 JSON
  --report   把导入报告写成 JSON 文件：每个文件的文稿、条数、提示数、用时和失败原因
  --convert  读不出时，用本机安装的 LibreOffice 转换后再读`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        report: { type: 'string' },
        convert: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要导入的文件');
    if (values.report !== undefined) {
      if (!/\.json$/iu.test(values.report)) throw new WrongUsage(`“${values.report}”应以 .json 结尾。`);
      const free = checkOutput(values.report, values.force);
      if (!free.ok) return refuse(values.report, free.failure);
    }
    return isFolder(file) ? importAll(file, values) : importOne(file, values);
  },
};

interface Options {
  readonly output?: string | undefined;
  readonly report?: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly convert: boolean;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function importAll(folder: string, { output, report, json }: Options): Promise<0 | 1> {
  const { importFolderOf, describeFolder } = await import('./import-folder-command.ts');
  const imported = await importFolderOf(folder, output ?? null);
  if (!imported.ok) return refuse(folder, imported.failure);
  if (json) say(JSON.stringify(imported.value, null, 1));
  else describeFolder(imported.value);
  if (report !== undefined && (await writeReport(report, imported.value)) === 1) return 1;
  return imported.value.counts.failed > 0 || imported.value.isCancelled ? 1 : 0;
}

async function importOne(file: string, { output, report, force, json, convert }: Options): Promise<0 | 1> {
  if (output !== undefined && !output.toLowerCase().endsWith('.gangmu')) {
    throw new WrongUsage(`“${output}”应以 .gangmu 结尾。`);
  }
  const began = performance.now();
  const templates = createTemplates(findProgramFolders().templates, (problem) => console.error(problem));
  let imported = await importFile(resolve(file), templates);
  if (!imported.ok && imported.failure.code === 'convertible' && convert) {
    imported = await importFile(resolve(file), templates, { convertWith: 'libreoffice' });
  }
  if (report !== undefined) {
    const outcome = { name: basename(file), ...outcomeOf(imported), milliseconds: performance.now() - began };
    if ((await writeReport(report, outcome)) === 1) return 1;
  }
  if (!imported.ok) return refuse(file, imported.failure);
  const targets = output === undefined ? [] : outputsFor(imported.value, output);
  for (const target of targets) {
    const free = checkOutput(target, force);
    if (!free.ok) return refuse(target, free.failure);
  }
  if (json) say(JSON.stringify(importToJson(imported.value), null, 1));
  else describe(imported.value, output === undefined);
  return writePlans(imported.value, targets, json);
}

function outcomeOf(imported: Result<ImportResult>): Pick<FileOutcome, 'documents' | 'failure'> {
  if (!imported.ok) return { documents: [], failure: imported.failure };
  const documents = imported.value.documents.map(({ plan, findings }) => ({
    title: plan.title,
    path: null,
    entries: countItems(plan.entries),
    findings: findings.length,
  }));
  return { documents, failure: null };
}

async function writeReport(path: string, report: FolderReport | FileOutcome): Promise<0 | 1> {
  const written = await replaceFile(resolve(path), `${JSON.stringify(report, null, 1)}\n`);
  return written.ok ? 0 : refuse(path, written.failure);
}

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
