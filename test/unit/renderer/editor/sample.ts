import type { Template } from '../../../../core/outline/template.ts';
import type { Entry, Level, Plan } from '../../../../core/plan/schema.ts';
import type { PastedParts } from '../../../../renderer/editor/paste/pasted-parts.ts';
import { openPlanEditor, type PlanEditor } from '../../../../renderer/editor/plan-editor.ts';
import type { Refusal } from '../../../../renderer/editor/structure/refusal.ts';

/** A small template in which goals and safeguards are required and tasks may be many. */
export const template: Template = {
  id: 'test',
  documentType: 'workPlan',
  name: '工作计划',
  summary: '',
  title: '{issuer}{year}年工作计划',
  years: 1,
  numbering: [
    { style: 'chineseComma', scope: 'document' },
    { style: 'chineseParenthesized', scope: 'parent' },
    { style: 'arabicDot', scope: 'document' },
    { style: 'arabicParenthesized', scope: 'parent' },
  ],
  taskLevel: 3,
  sections: [
    {
      role: 'mainGoals',
      name: '目标',
      presence: 'required',
      form: 1,
      count: { min: 1, max: 1 },
      heading: '主要目标',
      synonyms: ['主要目标'],
      guidance: '',
    },
    {
      role: 'keyTasks',
      name: '任务',
      presence: 'required',
      form: 1,
      count: { min: 1, max: 9 },
      heading: null,
      synonyms: ['重点任务'],
      guidance: '',
    },
    {
      role: 'safeguards',
      name: '保障',
      presence: 'required',
      form: 1,
      count: { min: 1, max: 1 },
      heading: '保障措施',
      synonyms: ['保障措施'],
      guidance: '',
    },
  ],
  usual: { entries: { min: 1, max: 9 }, words: { min: 1, max: 9 }, entryWords: { min: 1, max: 9 } },
};

/** An entry whose id is its heading. */
export function entry(level: Level, heading: string | null, body: string[] = [], more: Partial<Entry> = {}): Entry {
  const id = heading ?? body[0]!;
  return {
    id,
    level,
    heading,
    headingForm: heading !== null && body.length > 0 ? 'runIn' : heading === null ? 'runIn' : 'alone',
    body: body.map((text, index) => ({ type: 'paragraph', id: `${id}-${index + 1}`, runs: [{ text }] })),
    children: [],
    ...more,
  };
}

/** 一、目标 · 二、任务 with 1. 2. · 三、保障 with 3. */
export const plan: Plan = {
  format: 'gangmu-plan',
  version: 2,
  id: 'plan',
  title: '云州市体育局2026年工作计划',
  titleStatus: null,
  documentType: 'workPlan',
  planYear: 2026,
  issuer: '云州市体育局',
  issueDate: null,
  numbering: template.numbering,
  preamble: [{ type: 'paragraph', id: 'preamble-1', runs: [{ text: '2026年，全市体育工作稳中求进。' }] }],
  entries: [
    entry(1, '主要目标', [], { role: 'mainGoals', children: [entry(3, null, ['新建健身步道20公里。'])] }),
    entry(1, '抓好重点任务', [], {
      role: 'keyTasks',
      children: [
        entry(3, '建设场地', ['改造球场10片。', '建成后由街道管护。']),
        entry(3, '办好赛事', ['举办市运会。']),
      ],
    }),
    entry(1, '保障措施', [], { role: 'safeguards', children: [entry(3, '落实经费', ['列入年度预算。'])] }),
  ],
  annexes: [],
};

export interface Opened extends PlanEditor {
  readonly refusals: Refusal[];
  readonly pasted: { readonly parts: PastedParts; readonly asText: () => boolean }[];
}

/** Opens a plan in an editor without a page. */
export function open(of: Plan = plan, by: Template = template): Opened {
  let number = 0;
  const refusals: Refusal[] = [];
  const pasted: { parts: PastedParts; asText: () => boolean }[] = [];
  const opened = openPlanEditor(of, [by], () => `new-${(number += 1)}`, {
    onChange: () => undefined,
    onCaret: () => undefined,
    onSteps: () => undefined,
    onRefused: (refusal) => refusals.push(refusal),
    onPasted: (parts, asText) => void pasted.push({ parts, asText }),
  });
  return { ...opened, refusals, pasted };
}

/** The outline as one line an entry: `label heading|body|body`. */
export function outlineOf({ readPlan, labels, readOutline }: PlanEditor): string[] {
  const lines: string[] = [];
  const labelOf = new Map(readOutline().items.map((item) => [item.id, labels().get(item.key)?.text ?? '']));
  const visit = (entries: readonly Entry[], depth: number) => {
    for (const { id, heading, body, children } of entries) {
      const texts = body.map((block) =>
        block.type === 'table' ? '[table]' : block.runs.map((run) => run.text).join(''),
      );
      lines.push(`${'  '.repeat(depth)}${labelOf.get(id) ?? '?'} ${[heading ?? '', ...texts].join('|')}`);
      visit(children, depth + 1);
    }
  };
  visit(readPlan().entries, 0);
  return lines;
}
