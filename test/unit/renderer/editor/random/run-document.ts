import { $getRoot, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { headingOf } from '../../../../../core/outline/fill-slots.ts';
import type { Template } from '../../../../../core/outline/template.ts';
import type { Plan } from '../../../../../core/plan/schema.ts';
import { walkEntries } from '../../../../../core/plan/walk.ts';
import { openPlanEditor, type PlanEditor } from '../../../../../renderer/editor/plan-editor.ts';
import { missingFrom, sumOf, textOfPlan } from './account.ts';
import { applyEdit } from './apply-edit.ts';
import type { Deed } from './deed.ts';
import type { Edit } from './edits.ts';
import { findBrokenPlan, findBrokenTree, outlineIssues } from './invariants.ts';

/** A document to begin with. */
export interface Start {
  readonly name: string;
  readonly plan: Plan;
  /** The templates there are; the first is that of the plan. */
  readonly templates: readonly Template[];
}

/** What went wrong, at which edit, and what had been done until then. */
export interface Failure {
  readonly problem: string;
  readonly at: number;
  readonly story: readonly string[];
}

/** Sets the clock of the history; the test's clock stands still otherwise. */
export type SetClock = (milliseconds: number) => void;

/** Characters that a number may be written with; typing may turn them into one. */
const LABEL_CHARACTERS = /^[0-9（）.．、一二三四五六七八九十第—①]{1,8}$/u;

/**
 * Does the edits one after the other and asks after each whether all is well, the costly questions only every so many;
 * undoes everything at the end.
 */
export async function runDocument(
  start: Start,
  edits: readonly Edit[],
  setClock: SetClock,
  costlyEvery = 10,
): Promise<Failure | null> {
  let clock = 1_000_000;
  setClock(clock);
  const story: string[] = [];
  const fail = (problem: string): Failure => ({ problem, at: story.length, story });
  const opened = open(start);
  const seen = new Set<string>();
  try {
    const first = opened.readPlan();
    /** Shortcomings that each kind of document had when it was first seen. */
    const known = new Map([[opened.template().id, new Set(outlineIssues(first, opened.template()))]]);
    let last = JSON.stringify(first);
    seen.add(last);
    let before = textOfPlan(first);
    for (const [index, edit] of edits.entries()) {
      clock += edit.pause;
      setClock(clock);
      if (edit.kind === 'undoAllAndRedo') {
        story.push('undo all, redo all');
        const problem = await findBrokenHistory(opened, first);
        if (problem !== null) return fail(problem);
        continue;
      }
      const deed = await applyEdit({ opened, templates: start.templates, edit });
      story.push(deed.says);
      const plan = opened.readPlan();
      if (edit.kind === 'switchTemplate') keepShortcomings(plan, opened.template(), known);
      const after = textOfPlan(plan);
      const written = JSON.stringify(plan);
      const problem =
        findBrokenTree(opened) ??
        (deed.isHistoric ? findStrangeState(written, seen) : findLostText(before, after, deed, edit, opened)) ??
        (index % costlyEvery === 0 || index === edits.length - 1
          ? (findBrokenPlan(plan, opened) ?? findNewIssue(plan, opened.template(), known))
          : null) ??
        (index % costlyEvery === 0 && edit.pause > 400 && !deed.isHistoric
          ? await findLostStep(opened, written, last)
          : null);
      if (problem !== null) return fail(problem);
      seen.add(written);
      before = after;
      last = written;
    }
    story.push('undo all, redo all');
    const problem = await findBrokenHistory(opened, first);
    return problem === null ? null : fail(problem);
  } catch (error) {
    // Thrown by the edit that has not got into the story yet.
    story.push(edits[story.length]?.kind ?? 'the end');
    return fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    opened.dispose();
  }
}

function open({ plan, templates }: Start): PlanEditor {
  let number = 0;
  return openPlanEditor(plan, templates, () => `new-${(number += 1)}`, {
    onChange: () => undefined,
    onCaret: () => undefined,
    onSteps: () => undefined,
    onRefused: () => undefined,
    onPasted: () => undefined,
  });
}

/** Text that went without having been deleted, or came from nowhere. */
function findLostText(before: string, after: string, deed: Deed, edit: Edit, opened: PlanEditor): string | null {
  const balance = sumOf(before) + sumOf(deed.added) - sumOf(deed.removed) - sumOf(after);
  if (balance === 0 || before === after) return null;
  const lost = missingFrom(before + deed.added, after + deed.removed);
  const gained = missingFrom(after + deed.removed, before + deed.added);
  if (lost !== '' && !(edit.kind.startsWith('type') && LABEL_CHARACTERS.test(lost))) return `lost “${lost}”`;
  const template = opened.template();
  const headings = template.sections.map((section) => headingOf(section, template, opened.fields())).join('');
  const invented = missingFrom(gained, headings.repeat(2));
  return invented === '' ? null : `gained “${invented}”`;
}

function findStrangeState(written: string, seen: ReadonlySet<string>): string | null {
  return seen.has(written) ? null : 'undo or redo led to a state that never was';
}

/** What another kind of document brings along in order and levels stays as it is; only a missing part is made up for. */
function keepShortcomings(plan: Plan, template: Template, known: Map<string, Set<string>>): void {
  const brought = [...outlineIssues(plan, template)].filter((issue) => !issue.startsWith('missing'));
  known.set(template.id, new Set([...(known.get(template.id) ?? []), ...brought]));
}

function findNewIssue(plan: Plan, template: Template, known: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const issue = [...outlineIssues(plan, template)].find((found) => !known.get(template.id)?.has(found));
  return issue === undefined ? null : `the outline breaks its template: ${issue}; ${outlineOf(plan)}`;
}

/** The outline in one line: 1 mainGoals 主要目标 · 3 建设场地 … */
function outlineOf(plan: Plan): string {
  return [...walkEntries(plan.entries)]
    .map(({ entry: { level, role, heading } }) => [level, role ?? '', (heading ?? '').slice(0, 8)].join(' '))
    .join(' · ');
}

/** An edit after a pause is one step of undo. */
async function findLostStep({ editor, readPlan }: PlanEditor, written: string, last: string): Promise<string | null> {
  if (written === last) return null;
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  const undone = JSON.stringify(readPlan());
  editor.dispatchCommand(REDO_COMMAND, undefined);
  await Promise.resolve();
  if (undone !== last) return `one undo does not lead back to before the edit: ${firstDifference(last, undone)}`;
  const redone = JSON.stringify(readPlan());
  return redone === written ? null : `one redo does not lead to after the edit: ${firstDifference(written, redone)}`;
}

/** Undoes everything and does it again; gives back what is not as it was. */
async function findBrokenHistory({ editor, readPlan }: PlanEditor, first: Plan): Promise<string | null> {
  const last = JSON.stringify(readPlan());
  const repeat = async (command: typeof UNDO_COMMAND, most: number) => {
    for (let steps = 0; steps < most; steps += 1) {
      const state = editor.getEditorState();
      editor.dispatchCommand(command, undefined);
      await Promise.resolve();
      if (editor.getEditorState() === state) return steps;
    }
    return most;
  };
  const undone = await repeat(UNDO_COMMAND, Infinity);
  const back = readPlan();
  if (JSON.stringify(back) !== JSON.stringify(first)) {
    const difference = firstDifference(JSON.stringify(first), JSON.stringify(back));
    return `undo all the way (${undone} steps) leads to another state: ${difference}`;
  }
  await repeat(REDO_COMMAND, undone);
  const again = JSON.stringify(readPlan());
  if (again !== last) return 'redo as many steps leads to another state than undo began with';
  return editor.getEditorState().read(() => ($getRoot().isEmpty() ? 'nothing is left' : null));
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… ≠ …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}
