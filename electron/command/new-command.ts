import { parseArgs } from 'node:util';
import { createPlan } from '../../core/outline/create-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { createNewId } from '../services/create-new-id.ts';
import { savePlan } from '../services/plan-files.ts';
import { createTemplates } from '../services/templates.ts';
import { checkOutput, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu new` */
export const newCommand: Command = {
  usage: `用法：gangmu new --template 模板 --year 年度 [--issuer 单位] -o 文稿.gangmu [--force]

从模板新建一份文稿。
  --template  模板编号或文种，见 gangmu templates
  --year      年度，如 2026
  --issuer    发文单位，填入标题和落款
  -o          新文稿
  --force     已有同名文件时替换它；不写时不动它，退出码是 1`,

  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        template: { type: 'string' },
        year: { type: 'string' },
        issuer: { type: 'string', default: '' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean', default: false },
      },
    });
    const { template: wanted, year, issuer, output, force } = values;
    if (wanted === undefined) throw new WrongUsage('没有写明模板（--template）。');
    if (output === undefined) throw new WrongUsage('没有写明新文稿（-o）。');
    if (!output.toLowerCase().endsWith('.gangmu')) throw new WrongUsage(`“${output}”应以 .gangmu 结尾。`);
    const planYear = Number(year);
    if (!Number.isInteger(planYear) || planYear < 1949 || planYear > 2100) {
      throw new WrongUsage('年度（--year）应是 1949 到 2100 之间的数，如 2026。');
    }
    const folder = findProgramFolders().templates;
    const templates = await createTemplates(folder, (problem) => console.error(problem)).list();
    if (!templates.ok) return refuse(folder, templates.failure);
    const template = templates.value.find((one) => [one.id, one.name, one.documentType].includes(wanted));
    if (!template) {
      const names = templates.value.map((one) => one.id).join('、');
      throw new WrongUsage(`没有“${wanted}”这个模板。可用的有：${names}`);
    }
    const plan = createPlan(template, { planYear, issuer, newId: createNewId() });
    const target = checkOutput(output, force);
    if (!target.ok) return refuse(output, target.failure);
    const saved = await savePlan(target.value, plan, null);
    if (!saved.ok) return refuse(output, saved.failure);
    say(`已新建 ${output}：${plan.title}`);
    return 0;
  },
};
