import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlan } from '../../core/checks/check-plan.ts';
import { strengthNames, type Finding } from '../../core/checks/finding.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Notice } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { importFile } from '../services/import-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { openPlan } from '../services/plan-files.ts';
import { createTemplates, type Templates } from '../services/templates.ts';
import { oneFile, refuse, say, type Command } from './command.ts';

/** A finding of the checks or of the import, with the title of the document it is in. */
type Line = { readonly document: string } & (Finding | ReturnType<typeof asFinding>);

/** `gangmu check` */
export const checkCommand: Command = {
  usage: `用法：gangmu check 文稿 [--json]

对照模板检查结构、序号、空白和标点，每个问题一行：编号、位置、依据、说明。
文稿可以是 .gangmu，也可以是 .docx、.html、.txt：后者先导入，原件中序号的跳号、重号一并列出。
依据分四级：规定、一般、推荐（国家标准的用语）和实务（机关惯例）。
有问题时退出码也是 0；文稿打不开时是 1。
  --json  输出 JSON`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要检查的文稿');
    const templates = createTemplates(findProgramFolders().templates, (problem) => console.error(problem));
    const findings = await check(resolve(file), templates);
    if (!findings.ok) return refuse(file, findings.failure);
    if (values.json) say(JSON.stringify({ findings: findings.value }, null, 2));
    else for (const finding of findings.value) say(lineOf(finding));
    if (!values.json && findings.value.length === 0) say('没有发现问题。');
    return 0;
  },
};

async function check(path: string, templates: Templates): Promise<Result<Line[]>> {
  const read = await readDocuments(path, templates);
  if (!read.ok) return read;
  const list = await templates.list();
  if (!list.ok) return list;
  const lines: Line[] = [];
  for (const { plan, findings } of read.value) {
    const template = chooseTemplate(list.value, plan.documentType);
    if (!template) return failure('not-found', '没有这种文稿的模板，无法检查。请重新安装程序。');
    const found = [...findings.map(asFinding), ...checkPlan(plan, template)];
    lines.push(...found.map((finding) => ({ document: plan.title, ...finding })));
  }
  return success(lines);
}

interface ReadDocument {
  readonly plan: Plan;
  /** What the import had to say, of numbers above all. */
  readonly findings: readonly Notice[];
}

async function readDocuments(path: string, templates: Templates): Promise<Result<readonly ReadDocument[]>> {
  if (path.toLowerCase().endsWith('.gangmu')) {
    const opened = await openPlan(path);
    return opened.ok ? success([{ plan: opened.value.plan, findings: [] }]) : opened;
  }
  const imported = await importFile(path, templates);
  return imported.ok ? success(imported.value.documents) : imported;
}

function asFinding(notice: Notice) {
  return { ...notice, strength: 'practice', clause: null, severity: 'warning', entryId: null, place: '' } as const;
}

function lineOf({ code, place, strength, clause, message, excerpt }: Line): string {
  const basis = clause === null ? strengthNames[strength] : `${strengthNames[strength]} ${clause}`;
  const where = place === '' ? excerpt || '全文' : place;
  return [code, where, basis, message].join('\t');
}
