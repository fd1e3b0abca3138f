import { pick, seededRandom } from './seeded-random.ts';

/** What somebody can do to a plan, and how often it is done: the numbers are parts of a whole. */
const weights = {
  type: 26,
  typeStop: 3,
  typeLabel: 4,
  typeOver: 4,
  removeText: 8,
  removeRange: 6,
  backspaceAtStart: 6,
  deleteAtEnd: 4,
  enter: 12,
  enterInRange: 1,
  newParagraph: 4,
  newSibling: 2,
  promote: 4,
  demote: 4,
  moveUp: 3,
  moveDown: 3,
  moveBefore: 3,
  removeEntry: 2,
  addSection: 1,
  embolden: 2,
  pasteLines: 2,
  pasteCopied: 3,
  removeEverything: 0.3,
  switchTemplate: 1,
  restoreLeftover: 0.7,
  removeLeftover: 0.2,
  renumber: 0.7,
  undo: 5,
  redo: 4,
  undoAllAndRedo: 0.3,
} as const;

export type EditKind = keyof typeof weights;
/** Edits of the plan as a whole; all others are edits of its text. */
export type PlanEdit = 'undo' | 'redo' | 'switchTemplate' | 'restoreLeftover' | 'removeLeftover' | 'renumber';
export type TextEdit = Exclude<EditKind, PlanEdit | 'undoAllAndRedo'>;

/**
 * One edit, drawn without looking at the document: where it strikes is a share of the document as it then stands, so
 * that an edit still means something when others before it are left out.
 */
export interface Edit {
  readonly kind: EditKind;
  /** Where: shares of the blocks and of the text in them, for the one end and the other. */
  readonly from: readonly [block: number, offset: number];
  readonly to: readonly [block: number, offset: number];
  /** Goes on where the caret is, as people mostly do. */
  readonly staysAtCaret: boolean;
  readonly text: string;
  /** Milliseconds since the edit before; undo takes back together what was typed without a pause. */
  readonly pause: number;
}

const kinds = Object.entries(weights) as readonly (readonly [EditKind, number])[];
const whole = kinds.reduce((sum, [, weight]) => sum + weight, 0);

/** The edits that a seed stands for. */
export function drawEdits(seed: number, count: number): Edit[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const kind = drawKind(random());
    return {
      kind,
      from: [random(), random()] as const,
      to: [random(), random()] as const,
      staysAtCaret: random() < 0.6,
      text: drawText(kind, random),
      pause: random() < 0.5 ? 40 : 1_000,
    };
  });
}

function drawKind(chance: number): EditKind {
  let rest = chance * whole;
  for (const [kind, weight] of kinds) {
    rest -= weight;
    if (rest < 0) return kind;
  }
  return 'type';
}

/** Characters that are no part of any number, so that nothing may take them in; some of them are two code units long. */
const characters = [...'推进落实教育体育项目建设服务群众健康𠮷㐂𬭚，；：“”《》（）'];
const labels = ['1.', '12.', '（二）', '三、', '（3）', '——', '①', '10．', '第二、', '3.5'];

function drawText(kind: EditKind, random: () => number): string {
  return texts[kind]?.(random) ?? '';
}

const texts: { readonly [Kind in EditKind]?: (random: () => number) => string } = {
  type: drawWords,
  typeOver: drawWords,
  typeStop: () => '。',
  typeLabel: (random) => pick(random(), labels),
  pasteLines: (random) => Array.from({ length: 1 + Math.floor(random() * 4) }, () => drawWords(random)).join('\n'),
};

function drawWords(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random(), characters)).join('');
}
