import type { TaskFacts } from '../plan/schema.ts';

/** The words by which a fact is introduced, the usual one first. */
const names = {
  leadUnit: ['责任单位', '牵头单位', '责任科室', '牵头科室', '责任部门', '牵头部门'],
  supportingUnits: ['配合单位', '配合科室', '配合部门', '协同配合单位'],
  deadline: ['完成时限', '完成时间', '时限'],
  targets: ['量化指标', '目标', '工作目标'],
} as const satisfies Record<keyof TaskFacts, readonly string[]>;

type FactName = keyof typeof names;
const factNames = Object.keys(names) as FactName[];

/** Facts found at the end of a text. */
export interface FactsInText {
  readonly facts: TaskFacts;
  /** The text without them. */
  readonly rest: string;
}

/**
 * Writes facts as they stand at the end of an entry: `（责任单位：甲科；完成时限：6月底）`, and where others help
 * `（牵头单位：甲科；配合单位：乙科、丙科）`; empty without any.
 */
export function formatFacts(facts: TaskFacts): string {
  const parts = factNames.flatMap((name) => {
    const value = joined(facts[name]);
    const isLeading = name === 'leadUnit' && joined(facts.supportingUnits) !== '';
    return value === '' ? [] : [`${isLeading ? '牵头单位' : names[name][0]}：${value}`];
  });
  return parts.length > 0 ? `（${parts.join('；')}）` : '';
}

/**
 * Reads facts from the bracket that ends a text; null where the bracket is missing or holds anything that is no fact,
 * for then it is part of the sentence.
 */
export function readFacts(text: string): FactsInText | null {
  const match = /[（(]([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)][。．]?\s*$/u.exec(text);
  if (!match) return null;
  const facts: TaskFacts = {};
  for (const part of match[1]!.split(/[；;]/u)) {
    const [, name, value] = /^\s*([^：:]+)[：:]\s*(.+?)\s*$/u.exec(part) ?? [];
    const fact = factNames.find((known) => (names[known] as readonly string[]).includes(name ?? ''));
    if (fact === undefined || value === undefined) return null;
    assign(facts, fact, value);
  }
  return { facts, rest: text.slice(0, match.index).trimEnd() };
}

function assign(facts: TaskFacts, name: FactName, value: string): void {
  switch (name) {
    case 'leadUnit':
    case 'deadline':
      facts[name] = value;
      return;
    case 'supportingUnits':
    case 'targets':
      facts[name] = splitList(value);
      return;
    default:
      name satisfies never;
  }
}

/** Takes a list as people write it apart: by 、 or ， outside brackets. */
export function splitList(text: string): string[] {
  return text
    .split(/[、，,](?![^（(]*[）)])/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function joined(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : (value ?? []).join('、');
}
