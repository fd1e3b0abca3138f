import { computeLabels } from '../numbering/compute-labels.ts';
import { BULLET_LABEL } from '../numbering/label-style.ts';
import { headingStop } from '../plan/heading.ts';
import type { Block, Plan, Run, Table } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';

/** What a line of a printed plan is. Levels 1 to 4 are headings; `body` is indented text, `flush` 主送机关 or a salutation. */
export type LineKind =
  'title' | 'status' | 'flush' | 'body' | 'annexList' | 'signature' | 'annexMark' | 'annexTitle' | 1 | 2 | 3 | 4;

/** A paragraph of a printed plan. */
export interface PrintedLine {
  readonly kind: LineKind;
  /** Number and heading with what ends it; empty for plain text. */
  readonly heading: string;
  readonly runs: readonly Run[];
}

/** A plan as printed, for forms that know only paragraphs and tables. */
export type PrintedBlock = PrintedLine | Table;

/** Everything a plan prints, in reading order, numbers as text. */
export function* printPlan(plan: Plan): Generator<PrintedBlock> {
  const line = (kind: LineKind, text: string): PrintedLine => ({ kind, heading: '', runs: [{ text }] });
  if (plan.title !== '') yield line('title', plan.title);
  if (plan.titleStatus !== null) yield line('status', `（${plan.titleStatus}）`);
  for (const [index, block] of plan.preamble.entries()) {
    const isAddressee = index === 0 && block.type === 'paragraph' && /^[^。；]{1,200}：$/u.test(textOf(block.runs));
    yield* printBlock(block, isAddressee ? 'flush' : 'body');
  }
  const labels = computeLabels(plan);
  for (const { entry } of walkEntries(plan.entries)) {
    const label = labels.get(entry.id)?.text ?? BULLET_LABEL;
    const [first] = entry.body;
    const runs = first?.type === 'paragraph' ? first.runs : [];
    if (entry.heading === null) {
      yield { kind: 'body', heading: '', runs: [{ text: label }, ...runs] };
      yield* printBlocks(first?.type === 'paragraph' ? entry.body.slice(1) : entry.body);
      continue;
    }
    const heading = label + entry.heading + headingStop(entry.headingForm);
    const kind = entry.level === 'bullet' ? 'body' : entry.level;
    const isRunIn = entry.headingForm === 'runIn' && textOf(runs) !== '';
    yield { kind, heading, runs: isRunIn ? runs : [] };
    yield* printBlocks(isRunIn ? entry.body.slice(1) : entry.body);
  }
  const isNumbered = plan.annexes.length > 1;
  for (const [index, { title }] of plan.annexes.entries()) {
    yield line('annexList', `${index === 0 ? '附件：' : '　　　'}${isNumbered ? `${index + 1}.` : ''}${title}`);
  }
  if (plan.issueDate) {
    if (plan.issuer) yield line('signature', plan.issuer);
    yield line('signature', plan.issueDate);
  }
  for (const [index, { title, body }] of plan.annexes.entries()) {
    yield line('annexMark', isNumbered ? `附件${index + 1}` : '附件');
    yield line('annexTitle', title);
    yield* printBlocks(body);
  }
}

function* printBlocks(blocks: readonly Block[]): Generator<PrintedBlock> {
  for (const block of blocks) yield* printBlock(block, 'body');
}

function* printBlock(block: Block, kind: LineKind): Generator<PrintedBlock> {
  if (block.type === 'table') yield block;
  else if (textOf(block.runs) !== '') yield { kind, heading: '', runs: block.runs };
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
