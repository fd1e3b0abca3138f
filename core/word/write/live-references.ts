import type { Label } from '../../numbering/compute-labels.ts';
import { describeAnnex, describeReference, type ReferenceStep } from '../../numbering/reference-text.ts';
import type { Entry, LabelStyle, Plan, Reference } from '../../plan/schema.ts';
import { walkEntries } from '../../plan/walk.ts';
import { annexNameMark, partMark, partsOf } from '../marks.ts';
import type { ReferencePiece } from './write-context.ts';

interface Step {
  readonly style: LabelStyle;
  readonly label: Label;
  readonly bookmark: string;
  readonly isLive: boolean;
}

/**
 * Takes references apart for a file whose numbers live. A field repeats a number as its list writes it, but for the dot
 * behind it: 第 + `12` + 条, 第 + `（二）` + 项. 第三部分 stays text, since no field gives its number without the 、 behind it
 * (docs/decisions/0036); and so does a reference whose words are not those that its target has now. `isLive` tells of an entry whether a list numbers it.
 */
export function createReferencePieces(
  plan: Plan,
  labels: ReadonlyMap<string, Label>,
  isLive: (entry: Entry) => boolean,
): (reference: Reference, text: string) => readonly ReferencePiece[] | null {
  let marks: Map<string, string> | null = null;
  const markOf = (id: string): string => (marks ??= findMarks(plan)).get(id) ?? '';
  let paths: Map<string, Entry[]> | null = null;

  const stepsTo = (id: string): Step[] | null => {
    const path = (paths ??= findPaths(plan)).get(id);
    return (
      path?.flatMap((entry): Step[] => {
        if (entry.level === 'bullet') return [];
        const { style } = plan.numbering[entry.level - 1]!;
        return [{ style, label: labels.get(entry.id)!, bookmark: markOf(entry.id), isLive: isLive(entry) }];
      }) ?? null
    );
  };

  return ({ target, form }, text) => {
    if (form === 'annex') {
      const index = plan.annexes.findIndex(({ id }) => id === target);
      if (index < 0 || describeAnnex(index, plan.annexes.length) !== text) return null;
      return [{ bookmark: markOf(target), number: text, isNumber: false }];
    }
    const steps = stepsTo(target);
    if (steps === null || steps.length === 0) return null;
    const named = namings(steps).find((some) => describeReference(some.map(asTyped)) === text);
    return named?.flatMap(piecesOfStep) ?? null;
  };
}

/** The ways to name the target: by all steps or fewer of the last ones, or as an item of its chapter. */
function namings(steps: readonly Step[]): (readonly Step[])[] {
  return [...steps.map((_, index) => steps.slice(index)), [steps[0]!, steps.at(-1)!]];
}

function asTyped({ style, label }: Step): ReferenceStep {
  return { style, value: label.value };
}

function piecesOfStep(step: Step): ReferencePiece[] {
  const { style, label, bookmark, isLive } = step;
  const words = describeReference([asTyped(step)]);
  const number = style === 'arabicDot' ? String(label.value) : label.text;
  const at = words.indexOf(number);
  if (!isLive || style === 'chineseComma' || at < 0) return [words];
  return [words.slice(0, at), { bookmark, number, isNumber: true }, words.slice(at + number.length)];
}

function findMarks(plan: Plan): Map<string, string> {
  const marks = new Map<string, string>();
  let index = 0;
  for (const part of partsOf(plan)) {
    if (part.is === 'entry') marks.set(part.entry.id, partMark(index));
    if (part.is === 'annex') marks.set(part.annex.id, annexNameMark(index));
    index += 1;
  }
  return marks;
}

/** Of every entry the entries from the first level down to it. */
function findPaths({ entries }: Plan): Map<string, Entry[]> {
  const paths = new Map<string, Entry[]>();
  for (const { entry, parent } of walkEntries(entries)) {
    paths.set(entry.id, [...(parent === null ? [] : paths.get(parent.id)!), entry]);
  }
  return paths;
}
