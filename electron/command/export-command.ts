import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPlan } from '../services/export-plan.ts';
import { openPlan } from '../services/plan-files.ts';
import { checkOutput, oneFile, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu export` */
export const exportCommand: Command = {
  usage: `用法：gangmu export 文稿.gangmu [-o 文件.docx] [--force]

按 GB/T 9704-2012 的版式导出为 Word 文档。
  -o       写到哪里；不写时与文稿同名、同文件夹
  --force  已有同名文件时替换它；不写时不动它，退出码是 1`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { output: { type: 'string', short: 'o' }, force: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要导出的文稿');
    const output = values.output ?? `${file.replace(/\.gangmu$/iu, '')}.docx`;
    if (!output.toLowerCase().endsWith('.docx')) throw new WrongUsage(`“${output}”应以 .docx 结尾。`);
    const opened = await openPlan(resolve(file));
    if (!opened.ok) return refuse(file, opened.failure);
    const target = checkOutput(output, values.force);
    if (!target.ok) return refuse(output, target.failure);
    const exported = await exportPlan(target.value, opened.value.plan);
    if (!exported.ok) return refuse(output, exported.failure);
    say(`已导出 ${output}`);
    return 0;
  },
};
