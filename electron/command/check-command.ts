import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlan } from '../../core/checks/check-plan.ts';
import { strengthNames, type Finding } from '../../core/checks/finding.ts';
import type { Words } from '../../core/checks/words.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Template } from '../../core/outline/template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Notice } from '../../core/recognise/source.ts';
import { preflightPlan, stopsExport, type ExportPage } from '../../core/preflight/preflight.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { failure, success, type Result } from '../../core/result.ts';
import type { ExportProfile } from '../../core/word/export-profile.ts';
import { createFonts } from '../services/fonts.ts';
import { importFile } from '../services/import-plan.ts';
import { findProgramFolders } from '../services/paths.ts';
import { openPlan } from '../services/plan-files.ts';
import { createTemplates, type Templates } from '../services/templates.ts';
import { oneFile, profileFrom, refuse, say, WrongUsage, type Command } from './command.ts';
import { rulePacksAtHand } from './rules-command.ts';
import { styleFrom } from './styles-command.ts';

/** A finding of the checks or of the import, with the title of the document it is in, and whether it stops an export. */
type Line = { readonly document: string; readonly stops?: boolean } & (Finding | ReturnType<typeof asFinding>);

/** What a plan is to be exported as; null where it is only checked. */
type Aim = { readonly profile: ExportProfile; readonly page: ExportPage } | null;

/** `gangmu check` */
export const checkCommand: Command = {
  usage: `用法：gangmu check 文稿 [--json]
      gangmu check 文稿 --for-export [--style 版式] [--profile 用途] [--json]

对照模板和提法包检查结构、序号、用字用词、空白和标点，每个问题一行：编号、位置、依据、说明。
文稿可以是 .gangmu，也可以是 .docx、.html、.txt：后者先导入，原件中序号的跳号、重号一并列出。
依据分四级：规定、一般、推荐（国家标准的用语）和实务（机关惯例）。
有问题时退出码也是 0；文稿打不开时是 1。
  --for-export  导出前检查：另查附件、年度、版头版记、没核对的旧数、本机缺少的字体，要紧的在前；
                前面有 * 的没改好之前不能导出，除非有人署名放行（gangmu export --override）
  --style       按哪种版式检查字体，可用的见 gangmu styles；不写时用国家标准版式
  --profile     issue 印发稿（不写时按这个查）、review 审阅稿
  --json        输出 JSON`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        'for-export': { type: 'boolean', default: false },
        style: { type: 'string' },
        profile: { type: 'string' },
      },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要检查的文稿');
    if (!values['for-export'] && (values.style ?? values.profile) !== undefined) {
      throw new WrongUsage('--style、--profile 要和 --for-export 一起用。');
    }
    const aim = values['for-export'] ? await aimAt(values.style, values.profile) : null;
    const templates = createTemplates(findProgramFolders().templates, (problem) => console.error(problem));
    const findings = await check(resolve(file), templates, aim);
    if (!findings.ok) return refuse(file, findings.failure);
    if (values.json) say(JSON.stringify({ findings: findings.value }, null, 2));
    else for (const finding of findings.value) say(lineOf(finding));
    if (!values.json && findings.value.length === 0) say('没有发现问题。');
    return 0;
  },
};

async function aimAt(style = 'gbt-9704', profile = 'issue'): Promise<Aim> {
  const page = { style: await styleFrom(style), fonts: await createFonts().families() };
  return { profile: profileFrom(profile), page };
}

async function check(path: string, templates: Templates, aim: Aim): Promise<Result<Line[]>> {
  const read = await readDocuments(path, templates);
  if (!read.ok) return read;
  const list = await templates.list();
  if (!list.ok) return list;
  const { packs, warnings } = await rulePacksAtHand().list();
  for (const warning of warnings) console.error(warning);
  const words = buildRuleBook(packs).value;
  const lines: Line[] = [];
  for (const { plan, findings } of read.value) {
    const template = chooseTemplate(list.value, plan.documentType);
    if (!template) return failure('not-found', '没有这种文稿的模板，无法检查。请重新安装程序。');
    lines.push(...findings.map((notice) => ({ document: plan.title, ...asFinding(notice) })));
    lines.push(...checked(plan, template, aim, words).map((finding) => ({ document: plan.title, ...finding })));
  }
  return success(lines);
}

function checked(plan: Plan, template: Template, aim: Aim, words: Words): (Finding & { stops?: boolean })[] {
  if (!aim) return checkPlan(plan, template, { words });
  const isStopped = (one: Finding) =>
    stopsExport(one, aim.profile) || (one.code === 'open-cards' && one.severity === 'error');
  return preflightPlan(plan, template, aim.page, words).map((one) => ({ ...one, stops: isStopped(one) }));
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

function lineOf({ code, place, strength, clause, message, excerpt, stops = false }: Line): string {
  const basis = clause === null ? strengthNames[strength] : `${strengthNames[strength]} ${clause}`;
  const where = place === '' ? excerpt || '全文' : place;
  return [(stops ? '*' : '') + code, where, basis, message].join('\t');
}
