import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPlan } from '../services/export-plan.ts';
import { openPlan } from '../services/plan-files.ts';
import { oneFile, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu export` */
export const exportCommand: Command = {
  usage: `用法：gangmu export 文稿.gangmu [-o 文件.docx]

按 GB/T 9704-2012 的版式导出为 Word 文档。
  -o  写到哪里；不写时与文稿同名、同文件夹。已有的同名文件会被替换`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { output: { type: 'string', short: 'o' } },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要导出的文稿');
    const output = values.output ?? `${file.replace(/\.gangmu$/iu, '')}.docx`;
    if (!output.toLowerCase().endsWith('.docx')) throw new WrongUsage(`“${output}”应以 .docx 结尾。`);
    const opened = await openPlan(resolve(file));
    if (!opened.ok) return refuse(file, opened.failure);
    const exported = await exportPlan(resolve(output), opened.value.plan);
    if (!exported.ok) return refuse(output, exported.failure);
    say(`已导出 ${output}`);
    return 0;
  },
};
