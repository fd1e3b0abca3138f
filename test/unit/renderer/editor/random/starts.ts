import { createPlan } from '../../../../../core/outline/create-plan.ts';
import type { Template } from '../../../../../core/outline/template.ts';
import type { Entry, Plan } from '../../../../../core/plan/schema.ts';
import { templateFiles } from '../../../outline/templates.ts';
import { entry, plan, template } from '../sample.ts';
import type { Start } from './run-document.ts';

/** Documents to begin with: the sample, each kind of new plan, one with everything in it, and one that is long. */
export const starts: readonly Start[] = [
  { name: 'sample', plan, templates: beside(template) },
  ...templateFiles.map(([file, of]) => ({ name: file, plan: newPlan(of), templates: beside(of) })),
  { name: 'everything', plan: withEverything(), templates: beside(template) },
  { name: 'without preamble', plan: { ...plan, preamble: [] }, templates: beside(template) },
];

/** A plan so long that its sections are cut and joined. */
export const longStart: Start = { name: 'long', plan: longPlan(), templates: [template] };

/** A template with those of the other kinds of document behind it. */
function beside(own: Template): Template[] {
  const others = templateFiles.map(([, other]) => other);
  return [own, ...others.filter((other) => other.documentType !== own.documentType)];
}

function newPlan(of: Template): Plan {
  let number = 0;
  return createPlan(of, { planYear: 2026, issuer: '云州市教育局', newId: () => `made-${(number += 1)}` });
}

/** Dash items, a start value, bold runs, tables, facts, annexes. */
function withEverything(): Plan {
  const rows = [
    ['指标', '目标值'],
    ['健身步道', '20公里'],
  ];
  const table = { type: 'table' as const, id: 'table', caption: '主要指标', headerRows: 1, rows };
  const [goals, tasks, safeguards] = plan.entries as [Entry, Entry, Entry];
  const items = entry(3, '强化培训', ['分三类进行。'], {
    children: [entry('bullet', null, ['培训教练员。']), entry('bullet', null, ['培训裁判员。'])],
    facts: { leadUnit: '训练中心', deadline: '6月底前' },
    start: 10,
  });
  const bold: Entry = {
    ...entry(3, null, []),
    id: 'bold',
    body: [
      { type: 'paragraph', id: 'bold-1', runs: [{ text: '坚持' }, { text: '四个一', bold: true }, { text: '机制。' }] },
    ],
  };
  const nested = entry(2, '场地提升', [], {
    children: [entry(3, '改造球场', ['10片。'], { children: [entry(4, '选址', [])] })],
  });
  return {
    ...plan,
    entries: [goals, { ...tasks, children: [...tasks.children, items, bold, nested], body: [table] }, safeguards],
    annexes: [
      { id: 'annex-a', title: '重点项目表', body: [{ ...table, id: 'table-2', caption: null }] },
      { id: 'annex-b', title: '责任分工', body: [{ type: 'paragraph', id: 'annex-p', runs: [{ text: '见下表。' }] }] },
    ],
  };
}

function longPlan(): Plan {
  const [goals, tasks, safeguards] = plan.entries as [Entry, Entry, Entry];
  const children = Array.from({ length: 230 }, (_, index) => entry(3, `任务${index}`, ['按时完成。']));
  return { ...plan, entries: [goals, { ...tasks, children }, safeguards] };
}
