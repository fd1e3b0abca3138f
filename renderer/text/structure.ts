/** Words of the outline: its panel, numbering, what is refused, names of roles and levels. */
import type { HeadingForm, LabelScope, LabelStyle, Level, SectionRole } from '../../core/plan/schema.ts';

const quote = (name: string) => (name ? `“${name.length > 16 ? `${name.slice(0, 16)}…` : name}”` : '这一条');

export const outlineWords = {
  title: '提纲',
  tree: '提纲',
  preamble: '导语',
  untitled: '（未写标题）',
  addMissing: (name: string) => `${name}（模板必备，尚缺）`,
  add: '加一条',
  collapse: '收起提纲',
  expand: '展开提纲',
  fold: '折叠',
  unfold: '展开',
  empty: '提纲会随正文自动生成。',
  resize: '调整提纲宽度',
  menu: '条目操作',
  promote: '升一级',
  demote: '降一级',
  moveUp: '上移',
  moveDown: '下移',
  remove: '删除这一条',
  addAfter: '后面加一条',
};

export const numberingWords = {
  title: '编号方式',
  button: '编号方式',
  hint: '序号由程序计算，增删、移动后自动重排。',
  level: (level: number) => `第${'一二三四'[level - 1]}级`,
  style: '写法',
  scope: '从哪里重新起编',
  heading: '标题',
  headingForms: { runIn: '标题后接正文', alone: '标题独占一行', aloneWithStop: '独占一行加句号' } satisfies Record<
    HeadingForm,
    string
  >,
  summary: { document: '全文连续编号', chapter: '每章重新编号', parent: '逐级重新编号' } satisfies Record<
    LabelScope,
    string
  >,
  scopes: { document: '全文连续', chapter: '每章重起', parent: '上一级重起' } satisfies Record<LabelScope, string>,
  styles: {
    chineseComma: '一、',
    chineseParenthesized: '（一）',
    arabicDot: '1.',
    arabicParenthesized: '（1）',
    circled: '①',
  } satisfies Record<LabelStyle, string>,
};

export const refusalWords = {
  'only-entry': () => '文稿里至少要有一个条目。',
  'nothing-above': (name: string) => `${quote(name)}已经在最前面。`,
  'nothing-below': (name: string) => `${quote(name)}已经在最后面。`,
  'splits-part': (name: string) => `${quote(name)}放在这里会把别的部分拆成两半，请放到那一部分的前面或后面。`,
  'top-level': (name: string) => `${quote(name)}已经是最高一级。`,
  'lowest-level': (name: string) => `${quote(name)}或它下面的条目已经是最低一级。`,
  'first-entry': () => '第一条前面没有可以归属的条目。',
  'no-sibling-above': (name: string) => `${quote(name)}前面没有同级的条目，降级后无处归属。`,
  'no-entry': () => '请先把光标放到一个条目里。',
  'paste-nothing': () => '剪贴板里没有文字，没有可以粘贴的内容。图片请先识别成文字。',
  'paste-too-large': () => '要粘贴的内容太多，没有粘贴。请分几次复制，或者存成文件后用“导入”打开。',
} satisfies Record<string, (name: string) => string>;

export const leftoversWords = {
  empty: '更换文种时放不下的部分会暂存在这里，一个字也不会丢。',
  restore: '放回文末',
  remove: '删除',
  words: (count: string) => `${count} 字`,
  titleStays: (name: string) => `标题里还写着“${name}”。`,
  changeTitle: (title: string) => `改为“${title}”`,
  moved: (template: string, count: number) =>
    count === 0 ? `已换成${template}的体例。` : `已换成${template}的体例；有 ${count} 个部分放不下，收在“暂存”里。`,
};

export const roleNames = {
  preamble: '导语',
  salutation: '称谓',
  overallRequirements: '总体要求',
  guidingPrinciples: '指导思想',
  basicPrinciples: '基本原则',
  mainGoals: '主要目标',
  indicators: '指标表',
  keyTasks: '重点任务',
  steps: '实施步骤',
  projects: '重点工程',
  safeguards: '保障措施',
  foundations: '发展基础',
  review: '工作回顾',
  highlights: '特色亮点',
  problems: '存在问题',
  nextSteps: '下一步打算',
  selfImprovement: '自身建设',
  closingCall: '结束语',
  annex: '附件',
} satisfies Record<SectionRole, string>;

export const levelNames = { 1: '一级', 2: '二级', 3: '三级', 4: '四级', bullet: '破折号项' } satisfies Record<
  Level,
  string
>;
