import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { $isTableNode } from '@lexical/table';
import { $isParagraphNode } from 'lexical';
import { computeLabels } from '../../../../../core/numbering/compute-labels.ts';
import { reviewOutline } from '../../../../../core/outline/review-outline.ts';
import { isRequiredEntry, sectionOf } from '../../../../../core/outline/sections.ts';
import type { Template } from '../../../../../core/outline/template.ts';
import { planSchema, type Plan } from '../../../../../core/plan/schema.ts';
import { walkBlocks, walkEntries } from '../../../../../core/plan/walk.ts';
import { $getEntryData, $isEntryNode } from '../../../../../renderer/editor/nodes/entry-node.ts';
import {
  $getSectionKind,
  $isSectionNode,
  type SectionNode,
} from '../../../../../renderer/editor/nodes/section-node.ts';
import { $getTitleOwner, $isTitleNode } from '../../../../../renderer/editor/nodes/title-node.ts';
import type { PlanEditor } from '../../../../../renderer/editor/plan-editor.ts';

/** The shape a document always has: title, preamble, entries, annexes; gives back the first thing that is not so. */
export function findBrokenTree(opened: PlanEditor): string | null {
  return opened.editor.getEditorState().read(() => {
    const [title, preamble, ...others] = $getRoot().getChildren();
    if (!$isTitleNode(title) || $getTitleOwner(title).kind !== 'plan') return 'the first node is not the title';
    const titleProblem = $findBrokenLine(title);
    if (titleProblem) return titleProblem;
    if (!$isSectionNode(preamble) || $getSectionKind(preamble) !== 'preamble') return 'the second is not the preamble';
    let hasAnnexes = false;
    for (const node of others) {
      if (!$isSectionNode(node)) return `a stray ${node.getType()} under the root`;
      const kind = $getSectionKind(node);
      if (kind === 'preamble') return 'a second preamble';
      if (kind === 'entries' && hasAnnexes) return 'entries behind an annex';
      hasAnnexes ||= kind === 'annex';
    }
    for (const section of [preamble, ...others]) {
      const problem = $findBrokenSection(section as SectionNode);
      if (problem) return problem;
    }
    const entries = others.filter((node) => $isSectionNode(node) && $getSectionKind(node) === 'entries');
    const first = entries[0];
    if (!$isSectionNode(first) || !$isEntryNode(first.getFirstChild())) return 'entries do not begin with an entry';
    return $findLostSelection();
  });
}

function $findBrokenSection(section: SectionNode): string | null {
  const kind = $getSectionKind(section);
  const children = section.getChildren();
  if (children.length === 0) return `an empty section of ${kind}`;
  for (const [index, child] of children.entries()) {
    const isAllowed =
      $isParagraphNode(child) ||
      $isTableNode(child) ||
      (kind === 'entries' && $isEntryNode(child)) ||
      (kind === 'annex' && index === 0 && $isTitleNode(child) && $getTitleOwner(child).kind === 'annex');
    if (!isAllowed) return `a ${child.getType()} as number ${index + 1} of a section of ${kind}`;
    const problem = $isTableNode(child) ? null : $findBrokenLine(child);
    if (problem) return problem;
  }
  if (kind === 'annex' && (!$isTitleNode(children[0]) || children.length < 2)) return 'an annex without title or body';
  if (kind !== 'entries') return null;
  const late = children.findIndex(
    (child, index) => index > 0 && $isEntryNode(child) && $getEntryData(child).level === 1,
  );
  if (late > 0) return 'a chapter that does not begin a section';
  return children.length > 160 ? 'a section too large' : null;
}

/** A line holds text and nothing else. */
function $findBrokenLine(line: LexicalNode): string | null {
  if (!$isElementNode(line)) return `a ${line.getType()} that is no block`;
  const odd = line.getChildren().find((child) => !$isTextNode(child));
  return odd ? `a ${odd.getType()} inside of a ${line.getType()}` : null;
}

/** The caret stands in a line, or there is none. */
function $findLostSelection(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  for (const point of [selection.anchor, selection.focus]) {
    const node = point.getNode();
    if (!node.isAttached()) return 'the caret is in a node that is gone';
  }
  return null;
}

/** What the plan of a document must be in itself; gives back the first thing that is not so. */
export function findBrokenPlan(plan: Plan, opened: PlanEditor): string | null {
  const parsed = planSchema.safeParse(plan);
  if (!parsed.success) return `the plan is not valid: ${parsed.error.message}`;
  const ids = [
    ...[...walkEntries(plan.entries)].map(({ entry }) => entry.id),
    ...[...walkBlocks(plan)].map((block) => block.id),
    ...plan.annexes.map((annex) => annex.id),
  ];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `two things have the id ${twice}`;
  const shown = [...opened.labels().values()].map((label) => label.text).join(' ');
  const right = [...computeLabels(plan).values()].map((label) => label.text).join(' ');
  return shown === right ? null : `the sheet shows ${shown}; right is ${right}`;
}

/** Required parts that are missing, misplaced or on the wrong level. */
export function outlineIssues(plan: Plan, template: Template): ReadonlySet<string> {
  const issues = reviewOutline(plan, template).filter(
    ({ code, role }) =>
      isRequiredEntry(sectionOf(template, role)) &&
      (code === 'missing-section' || code === 'misplaced-section' || code === 'section-at-wrong-level'),
  );
  return new Set(issues.map(({ code, role }) => `${code} ${role}`));
}
