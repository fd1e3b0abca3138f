/** The plan file: what a `.gangmu` file holds. Described for readers outside the program in `docs/plan-file.md`. */
import { z } from 'zod';
import { borrowedRunSchema } from './borrowed.ts';
import { cardSchema, fateSchema } from './card.ts';
import { formalIssueSchema, pageMatterSchema } from './issue.ts';

/** Number of the newest plan file format; each earlier number has a migration in `migrations.ts`. */
export const PLAN_VERSION = 2;

const id = z.string().min(1).max(64);

/** Kinds of annual document (文种) that have an outline of their own. */
export const documentTypes = [
  /** 工作要点 */ 'keyPoints',
  /** 工作计划 */ 'workPlan',
  /** 五年规划 */ 'fiveYearPlan',
  /** 实施方案 */ 'implementationScheme',
  /** 工作报告 */ 'workReport',
  /** 工作总结 */ 'workSummary',
] as const;
export const documentTypeSchema = z.enum(documentTypes);
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** What a part of a plan is for, whatever it is called; `templates/*.json` lists the usual headings of each role. */
export const sectionRoles = [
  /** 导语 */ 'preamble',
  /** 称谓 */ 'salutation',
  /** 总体要求 */ 'overallRequirements',
  /** 指导思想 */ 'guidingPrinciples',
  /** 基本原则 */ 'basicPrinciples',
  /** 主要目标 */ 'mainGoals',
  /** 指标表 */ 'indicators',
  /** 重点任务 */ 'keyTasks',
  /** 实施步骤 */ 'steps',
  /** 重点工程 */ 'projects',
  /** 保障措施 */ 'safeguards',
  /** 发展基础 */ 'foundations',
  /** 工作回顾 */ 'review',
  /** 特色亮点 */ 'highlights',
  /** 存在问题 */ 'problems',
  /** 下一步打算 */ 'nextSteps',
  /** 自身建设 */ 'selfImprovement',
  /** 结束语 */ 'closingCall',
  /** 附件 */ 'annex',
] as const;
export const sectionRoleSchema = z.enum(sectionRoles);
export type SectionRole = z.infer<typeof sectionRoleSchema>;

/** How a number (序号) is written. GB/T 9704-2012 7.3.3 names the first four in this order. */
export const labelStyles = [
  /** 一、 */ 'chineseComma',
  /** （一） */ 'chineseParenthesized',
  /** 1. */ 'arabicDot',
  /** （1） */ 'arabicParenthesized',
  /** ① */ 'circled',
] as const;
export const labelStyleSchema = z.enum(labelStyles);
export type LabelStyle = z.infer<typeof labelStyleSchema>;

/**
 * Where the numbers of a level begin anew: never (`document`), at every first-level entry (`chapter`), or under every
 * entry of a higher level (`parent`).
 */
export const labelScopeSchema = z.enum(['document', 'chapter', 'parent']);
export type LabelScope = z.infer<typeof labelScopeSchema>;

export const levelNumberingSchema = z.strictObject({ style: labelStyleSchema, scope: labelScopeSchema });
export type LevelNumbering = z.infer<typeof levelNumberingSchema>;

/** One setting for each of the levels 1 to 4. */
export const numberingSchema = z.tuple([
  levelNumberingSchema,
  levelNumberingSchema,
  levelNumberingSchema,
  levelNumberingSchema,
]);
export type Numbering = z.infer<typeof numberingSchema>;

/** What a reference in the text points to. `item` names the number alone, `path` all numbers from the chapter down. */
export const referenceSchema = z.strictObject({ target: id, form: z.enum(['item', 'path', 'annex']) });
export type Reference = z.infer<typeof referenceSchema>;

/** A stretch of text in one look. Line breaks are not allowed inside; a new paragraph is a new block. */
export const runSchema = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  /** The text is that of a reference (第12条) as it was when the plan was saved; the number follows its target. */
  reference: referenceSchema.optional(),
});
export type Run = z.infer<typeof runSchema>;

export const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), id, runs: z.array(runSchema) });
export type Paragraph = z.infer<typeof paragraphSchema>;

/** A table; every row has the same number of cells, a merged cell repeats its text, the first `headerRows` rows repeat on each page. */
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  id,
  caption: z.string().nullable(),
  headerRows: z.int().min(0),
  rows: z.array(z.array(z.string())),
});
export type Table = z.infer<typeof tableSchema>;

export const blockSchema = z.discriminatedUnion('type', [paragraphSchema, tableSchema]);
export type Block = z.infer<typeof blockSchema>;

/** Who does the work of an entry, by when, to what measure. */
export const taskFactsSchema = z.strictObject({
  /** 牵头单位 */ leadUnit: z.string().optional(),
  /** 配合单位 */ supportingUnits: z.array(z.string()).optional(),
  /** 完成时限, as written */ deadline: z.string().optional(),
  /** 量化指标, as written */ targets: z.array(z.string()).optional(),
});
export type TaskFacts = z.infer<typeof taskFactsSchema>;

/**
 * How the heading of an entry stands to its body.
 * `runIn`: `标题。` and the first paragraph of the body share a line; `alone`: on a line of its own without a mark;
 * `aloneWithStop`: on a line of its own ending in 。
 */
export const headingFormSchema = z.enum(['runIn', 'alone', 'aloneWithStop']);
export type HeadingForm = z.infer<typeof headingFormSchema>;

/** Rank of an entry's number, 1 (highest) to 4, or a dash item (——) that has no number. Not its depth: 一、 may hold 1. directly. */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('bullet')]);
export type Level = z.infer<typeof levelSchema>;

const entryFields = z.strictObject({
  id,
  level: levelSchema,
  role: sectionRoleSchema.optional(),
  /** Without label and without end mark; null where the entry is plain text. */
  heading: z.string().nullable(),
  headingForm: headingFormSchema,
  body: z.array(blockSchema),
  /** Number this entry carries instead of the next one: a fragment that begins at 三、 or 10. */
  start: z.int().min(1).max(9999).optional(),
  facts: taskFactsSchema.optional(),
});

/** A numbered part of a plan (条目): a chapter, a section or a single task, with what is below it. */
export type Entry = z.infer<typeof entryFields> & { children: Entry[] };
export const entrySchema: z.ZodType<Entry> = entryFields.extend({
  get children() {
    return z.array(entrySchema);
  },
});

/** An annex (附件): a page of its own behind the plan, unnumbered inside. */
export const annexSchema = z.strictObject({ id, title: z.string(), body: z.array(blockSchema) });
export type Annex = z.infer<typeof annexSchema>;

const planFields = z.strictObject({
  format: z.literal('gangmu-plan'),
  version: z.literal(PLAN_VERSION),
  id,
  title: z.string(),
  /** What stands behind the title: 征求意见稿, 决策草案 … */
  titleStatus: z.string().nullable(),
  documentType: documentTypeSchema,
  /** First year the plan is for (年度). */
  planYear: z.int().min(1949).max(2100).nullable(),
  /** 落款 */ issuer: z.string().nullable(),
  /** 成文日期, as written */ issueDate: z.string().nullable(),
  numbering: numberingSchema,
  preamble: z.array(blockSchema),
  entries: z.array(entrySchema),
  annexes: z.array(annexSchema),
  /** 版头 and 版记 */ issue: formalIssueSchema.optional(),
  pageMatter: pageMatterSchema.optional(),
});

/** Where a plan came from that was rolled over (结转) from last year's, and what became of that year's entries. */
export const rolloverSchema = z.strictObject({
  /** Last year's plan as it was; its entries and blocks have the ids that theirs have here. */
  previous: planFields,
  /** Name of the file it came from; empty where there was none. */
  sourceName: z.string(),
  /** Year of the previous plan and year of this one. */
  fromYear: z.int().min(1949).max(2100),
  toYear: z.int().min(1949).max(2100),
  fates: z.array(fateSchema),
});
export type Rollover = z.infer<typeof rolloverSchema>;

export const planSchema = planFields.extend({
  /** Parts that had no place when the document type was changed (暂存): kept, shown beside the plan, never printed. */
  leftovers: z.array(entrySchema).optional(),
  rollover: rolloverSchema.optional(),
  /** What has to be looked at: facts of last year in the order of its plan, then those of passages in the order they came. */
  cards: z.array(cardSchema).optional(),
  /** Passages that were inserted from the corpus, in the order they came. */
  borrowed: z.array(borrowedRunSchema).optional(),
});

/** A whole plan. Numbers are never stored in it: `core/numbering` computes them. */
export type Plan = z.infer<typeof planSchema>;

/** Makes a fresh id; `core` has no randomness of its own, so hosts and tests pass one in. */
export type NewId = () => string;
