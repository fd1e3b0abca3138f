import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlan } from '../../core/checks/check-plan.ts';
import { strengthNames, type Finding } from '../../core/checks/finding.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { findProgramFolders } from '../services/paths.ts';
import { openPlan } from '../services/plan-files.ts';
import { createTemplates, type Templates } from '../services/templates.ts';
import { oneFile, refuse, say, type Command } from './command.ts';

/** `gangmu check` */
export const checkCommand: Command = {
  usage: `用法：gangmu check 文稿.gangmu [--json]

对照模板检查结构、序号、空白和标点，每个问题一行：编号、位置、依据、说明。
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

async function check(path: string, templates: Templates): Promise<Result<Finding[]>> {
  const opened = await openPlan(path);
  if (!opened.ok) return opened;
  const list = await templates.list();
  if (!list.ok) return list;
  const { plan } = opened.value;
  const template = chooseTemplate(list.value, plan.documentType);
  if (!template) return failure('not-found', '没有这种文稿的模板，无法检查。请重新安装程序。');
  return success(checkPlan(plan, template));
}

function lineOf({ code, place, strength, clause, message }: Finding): string {
  const basis = clause === null ? strengthNames[strength] : `${strengthNames[strength]} ${clause}`;
  return [code, place === '' ? '全文' : place, basis, message].join('\t');
}
