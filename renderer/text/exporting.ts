import { menuCommands } from '../../core/contract/menu.ts';
import type { ExportForm } from '../../core/contract/settings.ts';
import type { FormalIssue, PageMatter } from '../../core/plan/issue.ts';
import type { ExportProfile } from '../../core/word/export-profile.ts';

/** The words of the export with its checks, and of 版头 and 版记; part of `zh`. */
export const exportingWords = {
  title: '导出',
  form: '导出为',
  forms: {
    word: 'Word 文件',
    text: '纯文本',
    webPage: '网页',
    taskDocument: '任务分解表（Word）',
    taskWorkbook: '任务分解表（Excel）',
  } satisfies Record<ExportForm, string>,
  formHints: {
    word: '按版式排好，可直接印发、送审。',
    text: '带序号的纯文字，便于贴进办公系统、短信平台。',
    webPage: '一个网页文件，便于贴到门户网站。',
    taskDocument: '序号、任务、目标、牵头单位、配合单位、时限列成一张 Word 表。',
    taskWorkbook: '序号、任务、目标、牵头单位、配合单位、时限列成一张 Excel 表，可筛选、汇总。',
  } satisfies Record<ExportForm, string>,
  fileNames: {
    word: (name: string) => `${name}.docx`,
    text: (name: string) => `${name}.txt`,
    webPage: (name: string) => `${name}.html`,
    taskDocument: (name: string) => `${name}（任务分解表）.docx`,
    taskWorkbook: (name: string) => `${name}（任务分解表）.xlsx`,
  } satisfies Record<ExportForm, (name: string) => string>,
  profile: '用途',
  profiles: { issue: '印发稿', review: '审阅稿' } satisfies Record<ExportProfile, string>,
  profileHints: {
    issue: '序号、引用都是文字，用什么软件打开都一样。',
    review: '序号、引用是 Word 自动编号和域，审阅人增删条目后自动重排。',
  } satisfies Record<ExportProfile, string>,
  style: '版式',
  manageStyles: '版式管理…',
  followsStandard: '与 GB/T 9704-2012 一致。',
  deviations: (count: number) => `与 GB/T 9704-2012 不同的有 ${count} 处`,
  carriesPlan: '文件内附带原稿数据，便于再次导入',
  carriesPlanHint: '条目编号、任务信息随文件走，看不见，别人导入时能读出；对外发送时请关闭。',
  parts: '版头、版记',
  noParts: '没有版头版记，按普通文稿排。',
  write: '导出…',
  preview: '看版面…',
  written: (name: string) => `已导出 ${name}`,
  reveal: '打开所在文件夹',
  preflight: '导出前检查',
  allChecked: '都已核过',
  allCheckedHint: '没有发现要改的地方，可以放心导出。',
  readingFonts: '正在核对字体…',
  stops: (count: number) => `有 ${count} 处必须先改好再印发`,
  stopsHint: '点“转到该处”逐处改好；确实无误的，勾选下面一项后仍可导出。',
  insists: '我已逐处看过，仍照此导出',
  counts: (stops: number, others: number) =>
    [stops > 0 ? `必改 ${stops}` : '', others > 0 ? `提醒 ${others}` : ''].filter(Boolean).join(' · '),
  more: (count: number) => `还有 ${count} 处，改完前面的再看。`,
  stop: '必改',
};

const whole = (text: string) => text;
const named = (name: string) => (text: string) => `${name}：${text}`;

/** What the parts of a formal issue are called in a list of those that a plan has. */
export const partNames: {
  readonly [Name in keyof FormalIssue]-?: (value: string) => string;
} = {
  agency: whole,
  number: whole,
  signers: named('签发人'),
  copyNumber: named('份号'),
  secrecy: named('密级'),
  urgency: named('紧急程度'),
  copiedTo: named('抄送'),
  printedBy: named('印发机关'),
  printedOn: (date) => `${date}印发`,
};

export const matterNames: { readonly [Name in keyof PageMatter]-?: (value: string) => string } = {
  header: named('页眉'),
  footer: named('页脚'),
  watermark: named('水印'),
  contents: () => '目录',
};

/** The words of the dialog in which 版头, 版记 and what stands on every page are filled in; part of `zh`. */
export const issueWords = {
  title: '版头版记',
  hint: '正式发文才填；都不填，就按普通文稿排。',
  letterhead: '版头',
  imprint: '版记',
  pages: '每一页',
  agency: '发文机关标志',
  agencyHint: '如：云州市教育局文件',
  number: '发文字号',
  numberHint: '如：云教发〔2026〕1号',
  signers: '签发人（上行文）',
  signersHint: '几个人的用顿号隔开',
  copyNumber: '份号',
  copyNumberHint: '6位数字，如：000001',
  secrecy: '密级和保密期限',
  secrecyHint: '如：机密★1年',
  urgency: '紧急程度',
  urgencyHint: '特急、加急',
  copiedTo: '抄送机关',
  copiedToHint: '如：市委办公室，市政府办公室',
  printedBy: '印发机关',
  printedByHint: '如：云州市教育局办公室',
  printedOn: '印发日期',
  printedOnHint: '如：2026年2月18日',
  header: '页眉',
  footer: '页脚（在页码之外）',
  watermark: '水印',
  watermarkHint: '如：征求意见稿',
  contents: '正文前加目录',
  open: menuCommands.issue.label,
  done: '确定',
};
