import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $getRoot,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { describeAnnex, describeReference, plainSteps, type ScopedStep } from '../../core/numbering/reference-text.ts';
import type { Reference } from '../../core/plan/schema.ts';
import type { LabelKeeper, ShownLabels } from './labels.ts';
import { $getEntryData } from './nodes/entry-node.ts';
import { $getPlanFields } from './nodes/plan-fields.ts';
import { $createReferenceNode, $getReference, $isReferenceNode, ReferenceNode } from './nodes/reference-node.ts';
import { $getTitleOwner, $isTitleNode } from './nodes/title-node.ts';
import { $isSectionNode } from './nodes/section-node.ts';
import { $currentBlock } from './structure/commands.ts';
import { $allEntries, $blockOf, $entryOf, $rank } from './structure/flow.ts';

/**
 * Keeps the references of the document right: when numbers change their words follow, and one whose target is gone is
 * marked. Waits while an input method composes. Returns its undo.
 */
export function registerReferences(editor: LexicalEditor, labels: LabelKeeper): () => void {
  /** Every reference there has been; undo may bring one back. Those the plan came with are looked for at the first numbering. */
  const known = new Set<NodeKey>();
  let isPlanSearched = false;
  const bringUpToDate = () => {
    if (!isPlanSearched) {
      isPlanSearched = labels.current().size > 0;
      for (const node of editor.getEditorState()._nodeMap.values()) $know(node);
    }
    if (known.size === 0 || editor.isComposing()) return;
    const stale = editor.getEditorState().read(() => $findStale(editor, known, labels.current()));
    if (stale.size === 0) return;
    editor.update(
      () => {
        for (const [key, text] of stale) {
          const node = $getNodeByKey(key);
          if ($isReferenceNode(node)) node.setTextContent(text);
        }
      },
      { tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  };
  const $know = (node: LexicalNode) => {
    if ($isReferenceNode(node)) known.add(node.getKey());
  };
  return mergeRegister(
    editor.registerNodeTransform(ReferenceNode, $know),
    labels.onRefresh(bringUpToDate),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        queueMicrotask(bringUpToDate);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** New words of the references that need them; marks those whose target is gone. */
function $findStale(editor: LexicalEditor, known: ReadonlySet<NodeKey>, labels: ShownLabels): Map<NodeKey, string> {
  const words = $describeTargets(labels);
  const stale = new Map<NodeKey, string>();
  for (const key of known) {
    const node = $getNodeByKey(key);
    if (!$isReferenceNode(node)) continue;
    const reference = $getReference(node);
    const text = words(reference, node);
    editor.getElementByKey(key)?.classList.toggle('is-broken', text === null);
    if (text !== null && text !== node.getTextContent()) stale.set(key, text);
  }
  return stale;
}

/** What a reference at a node, or at the caret, should say now; null where the target is gone. */
export function $describeTargets(labels: ShownLabels): (reference: Reference, at?: LexicalNode) => string | null {
  const { numbering } = $getPlanFields();
  const steps = new Map<string, readonly ScopedStep[]>();
  const open: { rank: number; steps: readonly ScopedStep[] }[] = [];
  for (const entry of $allEntries()) {
    const { id, level } = $getEntryData(entry);
    const rank = $rank(entry);
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop();
    const label = labels.get(entry.getKey());
    if (level === 'bullet' || !label) continue;
    const own = [...(open.at(-1)?.steps ?? []), { ...numbering[level - 1]!, value: label.value }];
    open.push({ rank, steps: own });
    steps.set(id, own);
  }
  const annexes = $annexIds();
  return ({ target, form }, at) => {
    if (form === 'annex') {
      const index = annexes.indexOf(target);
      return index < 0 ? null : describeAnnex(index, annexes.length);
    }
    const found = steps.get(target);
    if (!found) return null;
    const entry = $entryOf(at ? $blockOf(at) : $currentBlock());
    const from = entry ? steps.get($getEntryData(entry).id) : undefined;
    return describeReference(plainSteps(found, form, from ?? []));
  };
}

function $annexIds(): string[] {
  return $getRoot()
    .getChildren()
    .filter($isSectionNode)
    .map((section) => section.getFirstChild())
    .filter($isTitleNode)
    .map((title) => $getTitleOwner(title).id);
}

/** Puts a reference at the caret, as one step of undo. */
export function insertReference(editor: LexicalEditor, labels: ShownLabels, reference: Reference): void {
  editor.update(
    () => {
      const text = $describeTargets(labels)(reference);
      const selection = $getSelection();
      if (text !== null && $isRangeSelection(selection)) {
        selection.insertNodes([$createReferenceNode(reference, text)]);
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
