import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExportKind } from '../../core/contract/exports.ts';
import type { Failure } from '../../core/result.ts';
import { exportProfileSchema } from '../../core/word/export-profile.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { exportOther } from '../services/export-other.ts';
import { exportPlan } from '../services/export-plan.ts';
import { openPlan } from '../services/plan-files.ts';
import { stylesAtHand } from './styles-command.ts';
import { checkOutput, oneFile, refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu export` */
export const exportCommand: Command = {
  usage: `用法：gangmu export 文稿.gangmu [-o 文件] [--tasks] [--style 版式] [--profile 用途] [--without-plan] [--override 姓名] [--force]

按 GB/T 9704-2012 的版式导出为 Word 文档；文件以 .txt、.html 结尾时导出为纯文本、网页。
  -o         写到哪里；不写时与文稿同名、同文件夹，导出为 .docx
  --tasks    只导出任务分解表，.docx 或 .xlsx
  --style    版式编号，如 gbt-9704-compensated，可用的见 gangmu styles；不写时用国家标准版式
  --profile  issue 印发稿：序号是文字，各种软件里都一样（不写时用这个）
             review 审阅稿：序号是 Word 自动编号，增删条目后自动重排
  --without-plan
             文件里不带条目编号和任务信息；这样的文件改过以后再导入，只能当普通文件识别
  --override 结转的文稿还有没核对的内容时，由这个人署名放行；不写时不导出，退出码是 1
  --force    已有同名文件时替换它；不写时不动它，退出码是 1`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        output: { type: 'string', short: 'o' },
        tasks: { type: 'boolean', default: false },
        style: { type: 'string', default: 'gbt-9704' },
        profile: { type: 'string', default: 'issue' },
        'without-plan': { type: 'boolean', default: false },
        override: { type: 'string', default: '' },
        force: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要导出的文稿');
    const output = values.output ?? `${file.replace(/\.gangmu$/iu, '')}.docx`;
    const endings = values.tasks ? ['.docx', '.xlsx'] : ['.docx', '.txt', '.html'];
    if (!endings.some((ending) => output.toLowerCase().endsWith(ending))) {
      throw new WrongUsage(`“${output}”应以 ${endings.join('、')} 结尾。`);
    }
    const profile = exportProfileSchema.safeParse(values.profile);
    if (!profile.success)
      throw new WrongUsage(`没有“${values.profile}”这种用途。可用的有：issue（印发稿）、review（审阅稿）`);
    const styles = await stylesAtHand();
    const style = styles.find(({ id }) => id === values.style);
    if (!style)
      throw new WrongUsage(`没有“${values.style}”这种版式。可用的有：${styles.map(({ id }) => id).join('、')}`);
    const opened = await openPlan(resolve(file));
    if (!opened.ok) return refuse(file, opened.failure);
    const target = checkOutput(output, values.force);
    if (!target.ok) return refuse(output, target.failure);
    const { plan } = opened.value;
    const kind = kindOf(output, values.tasks);
    const exported =
      kind === 'word'
        ? await exportPlan(target.value, plan, {
            profile: profile.data,
            setup: createPageSetup(style),
            carriesPlan: !values['without-plan'],
            overriddenBy: values.override,
          })
        : await exportOther(target.value, plan, kind, values.override);
    if (!exported.ok) {
      const blamed = exported.failure.code === 'unanswered-cards' ? file : output;
      return refuse(blamed, withWayOut(exported.failure));
    }
    say(`已导出 ${output}`);
    return 0;
  },
};

/** What a file is to be, by its ending. */
function kindOf(output: string, isTaskTable: boolean): ExportKind | 'word' {
  if (isTaskTable) return 'taskTable';
  if (/\.txt$/iu.test(output)) return 'text';
  return /\.html$/iu.test(output) ? 'webPage' : 'word';
}

/** On the command line somebody answers for open cards with an option. */
function withWayOut({ code, message }: Failure): Failure {
  return { code, message: code === 'unanswered-cards' ? `${message}命令行放行：--override 姓名。` : message };
}
