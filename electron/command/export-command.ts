import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExportKind } from '../../core/contract/exports.ts';
import type { Finding } from '../../core/checks/finding.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { findStops } from '../../core/preflight/preflight.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { ExportProfile } from '../../core/word/export-profile.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { exportOther } from '../services/export-other.ts';
import { checkCards, exportPlan } from '../services/export-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { openPlan } from '../services/plan-files.ts';
import { createTemplates } from '../services/templates.ts';
import { checkOutput, oneFile, profileFrom, refuse, say, WrongUsage, type Command } from './command.ts';
import { styleFrom } from './styles-command.ts';

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
  --override 还有没核对的旧数、没填的空、指不到的引用、缺的附件，或者标题的年度不对时，由这个人署名放行；
             不写时不导出，逐条列出，退出码是 1。审阅稿只看没核对的旧数。导出前检查：gangmu check --for-export
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
    const profile = profileFrom(values.profile);
    const style = await styleFrom(values.style);
    const opened = await openPlan(resolve(file));
    if (!opened.ok) return refuse(file, opened.failure);
    const target = checkOutput(output, values.force);
    if (!target.ok) return refuse(output, target.failure);
    const { plan } = opened.value;
    const kind = kindOf(output, values.tasks);
    const stops = values.override.trim() === '' ? await stopsOf(plan, kind === 'word' ? profile : 'issue') : [];
    if (stops.length > 0) return refuseStopped(file, stops, checkCards(plan, values.override));
    const exported =
      kind === 'word'
        ? await exportPlan(target.value, plan, {
            profile,
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

/** What must be mended before this goes out; nothing where there is no template to check it by. */
async function stopsOf(plan: Plan, profile: ExportProfile): Promise<Finding[]> {
  const list = await createTemplates(findProgramFolders().templates, (problem) => console.error(problem)).list();
  const template = list.ok ? (chooseTemplate(list.value, plan.documentType) ?? list.value[0]) : undefined;
  return template ? findStops(plan, template, profile) : [];
}

/** One line for each on standard error, one for open cards, since the same name answers for these, and what can be done. */
function refuseStopped(file: string, stops: readonly Finding[], cards: Result<Plan>): 1 {
  for (const { place, message } of stops) refuse(file, { code: 'invalid-input', message: `${place}：${message}` });
  if (!cards.ok) refuse(file, cards.failure);
  return refuse(file, {
    code: 'invalid-input',
    message: `有${stops.length}处必须先改好再印发，没有导出。确实无误的，命令行放行：--override 姓名。`,
  });
}

/** On the command line somebody answers for open cards with an option. */
function withWayOut({ code, message }: Failure): Failure {
  return { code, message: code === 'unanswered-cards' ? `${message}命令行放行：--override 姓名。` : message };
}
