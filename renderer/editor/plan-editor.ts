import { registerRichText } from '@lexical/rich-text';
import {
  $isTableNode,
  registerTablePlugin,
  registerTableSelectionObserver,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  createEditor,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  ParagraphNode,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Template } from '../../core/outline/template.ts';
import { sectionOf } from '../../core/outline/sections.ts';
import type { HeadingForm, Level, NewId, Numbering, Plan, Reference } from '../../core/plan/schema.ts';
import { zh } from '../text/zh.ts';
import { $restoreLeftover, $takeLeftover } from './leftovers.ts';
import { BlockCache } from './block-cache.ts';
import { createCurrentLine } from './current-line.ts';
import { drawText } from './draw-text.ts';
import { $readPlan, type TextPlace } from './editor-to-plan.ts';
import { guidanceOf } from './guidance.ts';
import { registerSteps, type Steps } from './history.ts';
import { registerLabels, type ShownLabels } from './labels.ts';
import { $getEntryData, $isEntryNode, EntryNode } from './nodes/entry-node.ts';
import { $changePlanFields, $getPlanFields, $loadPlanFields, type PlanFields } from './nodes/plan-fields.ts';
import { ReferenceNode } from './nodes/reference-node.ts';
import { $getSectionKind, $isSectionNode, SectionNode } from './nodes/section-node.ts';
import { TitleNode } from './nodes/title-node.ts';
import { $readOutline, type Outline } from './outline-items.ts';
import { $loadPlan } from './plan-to-editor.ts';
import { $replacePlan } from './replace-plan.ts';
import type { PastedParts } from './paste/pasted-parts.ts';
import { registerPaste } from './paste/register-paste.ts';
import { HEADING_CLASS, HEADING_FORMAT } from './runs.ts';
import { registerLabelAbsorption } from './structure/absorb-label.ts';
import { $currentBlock, registerStructureCommands } from './structure/commands.ts';
import { $describeTargets, registerReferences } from './references.ts';
import { $allEntries, $entryOf, $placeCaret } from './structure/flow.ts';
import { registerEnumerations } from './structure/enumerations.ts';
import { registerCommittedCaret } from './committed-caret.ts';
import { $commonHeadingForm, $setHeadingForm } from './structure/heading-form.ts';
import { registerCopiedNodes } from './structure/copied-nodes.ts';
import { registerHeadingLook } from './structure/heading-look.ts';
import { $whyNotMoveBefore } from './structure/move-entry.ts';
import { registerKeys } from './structure/keys.ts';
import type { EntryMaker } from './structure/new-entry.ts';
import type { Refusal } from './structure/refusal.ts';
import { registerRegroup } from './structure/regroup.ts';
import { registerRepair } from './structure/repair.ts';

/** What the editor tells its owner. */
export interface PlanEditorEvents {
  /** The document changed; called for every change, so it must be quick. */
  readonly onChange: () => void;
  readonly onRefused: (refusal: Refusal) => void;
  /**
   * Something was recognised in what was pasted; `asText` puts its plain lines there instead, and tells false where
   * something has changed since. What comes back is called once that has been done, from here or by a key.
   */
  readonly onPasted: (parts: PastedParts, asText: () => boolean) => (() => void) | undefined;
  /** Whether there is something to undo or redo. */
  readonly onSteps: (steps: Partial<Steps>) => void;
  /** The caret went into an entry (null: none), into the preamble, and, there or elsewhere, into a table. */
  readonly onCaret: (entry: NodeKey | null, isInPreamble: boolean, table: NodeKey | null) => void;
}

/** A plan being edited. */
export interface PlanEditor {
  readonly editor: LexicalEditor;
  readonly newId: NewId;
  /** The plan as it stands now, also in the middle of a composition; `places` is filled as `$readPlan` says. */
  readonly readPlan: (places?: Map<string, TextPlace>) => Plan;
  readonly readTitle: () => string;
  /** The whole document as plain text, without the numbers. */
  readonly readText: () => string;
  readonly readOutline: () => Outline;
  /** Counts changes, so that a save can tell whether anything came after it. */
  readonly revision: () => number;
  readonly labels: () => ShownLabels;
  readonly fields: () => PlanFields;
  /** Changes what the sheet does not show: numbering, issuer, year. One step of undo. */
  readonly changeFields: (change: Partial<PlanFields>) => void;
  /** The template of the document type the plan has now. */
  readonly template: () => Template;
  /**
   * Puts another text of the same plan in place of the present one, as one step of undo; the caret keeps its entry, and
   * the focus stays where it is.
   */
  readonly replacePlan: (plan: Plan) => void;
  /** Puts a part of the leftovers back at the end of the plan. */
  readonly restoreLeftover: (id: string) => void;
  /** Deletes a part of the leftovers. */
  readonly removeLeftover: (id: string) => void;
  /** What a reference would say now; null where its target is gone. */
  readonly describeReference: (reference: Reference) => string | null;
  /** The form that most headings of a level have; null where there are none. */
  readonly headingForm: (level: Level) => HeadingForm | null;
  /** Gives all headings of a level one form, as one step of undo. */
  readonly setHeadingForm: (level: Level, form: HeadingForm) => void;
  /** Why an entry may not be moved to just before another; null when it may. */
  readonly whyNotMoveBefore: (entry: NodeKey, before: NodeKey) => Refusal | null;
  readonly goTo: (entry: NodeKey) => void;
  readonly goToStart: () => void;
  readonly goToId: (entryId: string) => void;
  readonly dispose: () => void;
}

/**
 * Opens a plan in an editor. The sheet is drawn into the element given, which need not be in the page yet; without one
 * there is only the text.
 */
export function openPlanEditor(
  plan: Plan,
  templates: readonly Template[],
  newId: NewId,
  events: PlanEditorEvents,
  sheet: HTMLElement | null = null,
): PlanEditor {
  const $template = (): Template => {
    const { documentType } = $getPlanFields();
    const template = chooseTemplate(templates, documentType) ?? templates[0];
    if (!template) throw new Error('there are no templates');
    return template;
  };
  let revision = 0;
  const cache = new BlockCache();
  const maker: EntryMaker = {
    newId,
    get template() {
      return $template();
    },
  };
  const editor = createEditor({
    namespace: 'gangmu',
    nodes: [TitleNode, SectionNode, EntryNode, ReferenceNode, ParagraphNode, TableNode, TableRowNode, TableCellNode],
    theme: {
      paragraph: 'body-paragraph',
      text: { bold: 'bold', italic: 'italic', underline: 'underline', [HEADING_FORMAT]: HEADING_CLASS },
      table: 'plan-table',
    },
    dom: drawText,
    onError: (error) => {
      throw error;
    },
  });
  const labels = registerLabels(editor, () => {
    const template = $template();
    return {
      preamble: guidanceOf(sectionOf(template, 'preamble')) || zh.editor.preambleHint,
      ofRole: (role) => guidanceOf(sectionOf(template, role)),
    };
  });
  const markCurrentLine = createCurrentLine(editor);
  const dispose = mergeRegister(
    registerRichText(editor),
    registerSteps(editor, events.onSteps),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor),
    registerRegroup(editor),
    registerRepair(editor, maker, plan),
    registerLabelAbsorption(editor, maker),
    registerEnumerations(editor),
    registerCommittedCaret(editor),
    registerHeadingLook(editor),
    registerStructureCommands(editor, maker, events.onRefused),
    registerKeys(editor, maker, events.onRefused),
    registerCopiedNodes(editor, maker),
    registerPaste(editor, {
      maker,
      labels: labels.current,
      restore: (state) => {
        editor.setEditorState(state, { tag: HISTORY_PUSH_TAG });
        cache.clear();
        labels.refresh();
      },
      onPasted: events.onPasted,
      onRefused: events.onRefused,
    }),
    labels.unregister,
    registerReferences(editor, labels),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      // Undo and redo name no changed nodes.
      if (tags.has(HISTORIC_TAG)) cache.clear();
      else cache.invalidate(dirtyElements.keys());
      editorState.read(() => {
        const block = $currentBlock();
        const entry = $entryOf(block)?.getKey() ?? null;
        markCurrentLine(entry);
        events.onCaret(entry, $isInPreamble(block), $isTableNode(block) ? block.getKey() : null);
      });
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      revision += 1;
      events.onChange();
    }),
  );

  // After the history is there, so that the plan as opened is the state that undo ends at.
  const asOpened = { discrete: true, tag: HISTORY_MERGE_TAG } as const;
  if (sheet) {
    editor.update(() => $loadPlanFields(plan), { ...asOpened, skipTransforms: true });
    editor.setRootElement(sheet);
  }
  // It is built as it should be, but for an entry to begin with where there is none.
  editor.update(() => $loadPlan(plan), { ...asOpened, ...(plan.entries.length > 0 && { skipTransforms: true }) });

  const goTo = (key: NodeKey) => {
    editor.update(() => {
      const node = $getNodeByKey(key);
      if (node) $placeCaret(node, 'end');
    });
    editor.focus();
    editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  };
  return {
    editor,
    newId,
    readPlan: (places) => editor.getEditorState().read(() => $readPlan(cache, places)),
    readText: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    readTitle: () => editor.getEditorState().read(() => $getRoot().getFirstChild()?.getTextContent().trim() ?? ''),
    readOutline: () => editor.getEditorState().read(() => $readOutline(cache, labels.current())),
    revision: () => revision,
    labels: labels.current,
    fields: () => editor.getEditorState().read($getPlanFields),
    changeFields: (change) => editor.update(() => $changePlanFields(change), { discrete: true, tag: HISTORY_PUSH_TAG }),
    template: () => editor.getEditorState().read($template),
    replacePlan: (next) =>
      editor.update(() => $replacePlan(next, $readPlan(cache)), {
        discrete: true,
        tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
      }),
    restoreLeftover: (id) => editor.update(() => $restoreLeftover(id), { discrete: true, tag: HISTORY_PUSH_TAG }),
    removeLeftover: (id) => editor.update(() => void $takeLeftover(id), { discrete: true, tag: HISTORY_PUSH_TAG }),
    describeReference: (reference) => editor.getEditorState().read(() => $describeTargets(labels.current())(reference)),
    headingForm: (level) => editor.getEditorState().read(() => $commonHeadingForm(level)),
    setHeadingForm: (level, form) =>
      editor.update(() => $setHeadingForm(level, form), { discrete: true, tag: HISTORY_PUSH_TAG }),
    whyNotMoveBefore: (key, before) =>
      editor.getEditorState().read(() => {
        const [entry, target] = [$getNodeByKey(key), $getNodeByKey(before)];
        return $isEntryNode(entry) && $isEntryNode(target) ? $whyNotMoveBefore(entry, target, $template()) : null;
      }),
    goTo,
    goToStart: () => {
      editor.update(() => {
        const preamble = $getRoot().getChildAtIndex(1);
        if ($isSectionNode(preamble)) $placeCaret(preamble, 'start');
      });
      editor.focus();
      editor.getRootElement()?.scrollIntoView({ block: 'start' });
    },
    goToId: (id) => {
      const key = editor.getEditorState().read(() =>
        $allEntries()
          .find((entry) => $getEntryData(entry).id === id)
          ?.getKey(),
      );
      if (key !== undefined) goTo(key);
    },
    dispose: () => {
      dispose();
      editor.setRootElement(null);
    },
  };
}

/** The numbering of a plan with one level changed; a level that had the new style gets the old one in exchange. */
export function changeLevelNumbering(
  numbering: Numbering,
  level: number,
  change: Partial<Numbering[number]>,
): Numbering {
  const { style } = numbering[level - 1]!;
  return numbering.map((setting, index) => {
    if (index === level - 1) return { ...setting, ...change };
    return setting.style === change.style ? { ...setting, style } : setting;
  }) as Numbering;
}

/** Whether a block stands in the preamble. */
function $isInPreamble(block: LexicalNode | null): boolean {
  const section = block?.getParent();
  return $isSectionNode(section) && $getSectionKind(section) === 'preamble';
}
