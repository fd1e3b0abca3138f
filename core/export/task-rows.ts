import { computeLabels } from '../numbering/compute-labels.ts';
import { findItems } from '../plan/items.ts';
import type { Entry, Plan, TaskFacts } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { readFacts } from '../tasks/facts-text.ts';

/** Columns of a 任务分解表, in their usual order. */
export const taskColumns = ['序号', '任务', '目标', '牵头', '配合', '时限'] as const;

/** Title of the 任务分解表 of a plan. */
export function taskTableTitle({ title }: Pick<Plan, 'title'>): string {
  return `${title}任务分解表`;
}

/** A row of a 任务分解表: one item of the plan. */
export interface TaskRow {
  readonly entryId: string;
  readonly number: string;
  readonly task: string;
  readonly targets: string;
  readonly leadUnit: string;
  readonly supportingUnits: string;
  readonly deadline: string;
}

/**
 * The items (条) of a plan as tasks. Facts that stand only at the end of an item's text are taken from there. Numbers are
 * those of the plan, so that a row is found in it; where items begin anew under every part, with the numbers above them.
 */
export function taskRows(plan: Plan): TaskRow[] {
  const labels = computeLabels(plan);
  const places = [...walkEntries(plan.entries)];
  const items = findItems(places.map(({ entry }) => entry.level)).map((index) => places[index]!.entry);
  const paths = numberPaths(plan, labels);
  const bare = (id: string) => bareNumber(labels.get(id)!.text);
  const isPlain = new Set(items.map(({ id }) => bare(id))).size === items.length;
  return items.map((entry) => {
    const text = entry.body
      .filter(({ type }) => type === 'paragraph')
      .map(textOfBlock)
      .join('');
    const written = readFacts(text);
    const facts: TaskFacts = { ...written?.facts, ...entry.facts };
    return {
      entryId: entry.id,
      number: isPlain ? bare(entry.id) : (paths.get(entry.id) ?? ''),
      task: entry.heading ?? firstSentence(written?.rest ?? text),
      targets: (facts.targets ?? []).join('；'),
      leadUnit: facts.leadUnit ?? '',
      supportingUnits: (facts.supportingUnits ?? []).join('、'),
      deadline: facts.deadline ?? '',
    };
  });
}

/** The cells of a row in the order of the columns. */
export function cellsOf({ number, task, targets, leadUnit, supportingUnits, deadline }: TaskRow): string[] {
  return [number, task, targets, leadUnit, supportingUnits, deadline];
}

/** `12.` and `三、` without what stands behind the number. */
function bareNumber(label: string): string {
  return label.replace(/[.、]$/u, '');
}

/** `一（二）3`: the numbers from the chapter down. */
function numberPaths(plan: Plan, labels: ReadonlyMap<string, { readonly text: string }>): Map<string, string> {
  const paths = new Map<string, string>();
  const add = (entries: readonly Entry[], above: string) => {
    for (const entry of entries) {
      const own = entry.level === 'bullet' ? above : above + bareNumber(labels.get(entry.id)?.text ?? '');
      paths.set(entry.id, own);
      add(entry.children, own);
    }
  };
  add(plan.entries, '');
  return paths;
}

function firstSentence(text: string): string {
  return /^[^。！？；]*/u.exec(text.trim())?.[0] ?? '';
}
