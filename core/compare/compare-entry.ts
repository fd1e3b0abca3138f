import type { Block, Entry, HeadingForm, Run, TaskFacts } from '../plan/schema.ts';
import { textOfRuns } from '../plan/text.ts';
import { compareBlocks, isSameLook } from './compare-blocks.ts';
import { compareTexts, type TextRun } from './compare-texts.ts';
import type { EntryComparison, FactChange, LineRun } from './comparison.ts';

/** What of two entries can be compared without knowing where they stand. */
export type ContentComparison = Pick<EntryComparison, 'line' | 'form' | 'blocks' | 'facts' | 'start' | 'isLookChanged'>;

/**
 * Compares heading, body, facts and start value of an entry, each side of which may be missing. Heading and first
 * paragraph are compared as the one line they are in print, so that a 。 typed into a long heading shows as that 。 and
 * not as a heading deleted and a body inserted.
 */
export function compareContent(before: Entry | null, after: Entry | null): ContentComparison {
  const [one, other] = [before && partsOf(before), after && partsOf(after)];
  const line = markHeading(
    compareTexts(one?.text ?? '', other?.text ?? ''),
    one?.headingEnd ?? 0,
    other?.headingEnd ?? 0,
  );
  const isSameText = line.every((run) => run.kind === 'kept');
  return {
    line,
    form: (other ?? one)?.form ?? 'alone',
    blocks: compareBlocks(one?.rest ?? [], other?.rest ?? []),
    facts: before && after ? compareFacts(before.facts, after.facts) : [],
    start:
      before && after && before.start !== after.start
        ? { before: before.start ?? null, after: after.start ?? null }
        : null,
    isLookChanged:
      one !== null && other !== null && (one.form !== other.form || (isSameText && !isSameLook(one.runs, other.runs))),
  };
}

/** Whether anything a reader sees of the entry itself is different. */
export function isContentChanged({ line, blocks, facts, start, isLookChanged }: ContentComparison): boolean {
  return (
    isLookChanged ||
    start !== null ||
    facts.length > 0 ||
    line.some((run) => run.kind !== 'kept') ||
    blocks.some((block) => block.change !== 'kept')
  );
}

/** An entry taken apart: its line, and the blocks that follow. */
interface EntryParts {
  readonly text: string;
  /** Index in the line at which the heading with its 。 ends. */
  readonly headingEnd: number;
  readonly form: HeadingForm;
  /** The body's part of the line. */
  readonly runs: readonly Run[];
  readonly rest: readonly Block[];
}

function partsOf({ heading, headingForm, body }: Entry): EntryParts {
  const [first, ...others] = body;
  const isParagraph = first?.type === 'paragraph';
  const runs = isParagraph ? first.runs : [];
  const rest = isParagraph ? others : body;
  const bodyText = textOfRuns(runs);
  if (heading === null) return { text: bodyText, headingEnd: 0, form: 'runIn', runs, rest };
  const head = isParagraph && heading !== '' ? `${heading}。` : heading;
  // A heading with nothing to run into stands alone, whatever it was meant to do.
  const form = headingForm === 'runIn' && !isParagraph ? 'alone' : headingForm;
  return { text: head + bodyText, headingEnd: head.length, form, runs, rest };
}

/** Cuts runs where a heading ends; what was deleted goes by where it ended before, the rest by where it ends now. */
function markHeading(runs: readonly TextRun[], endBefore: number, endAfter: number): LineRun[] {
  let [before, after] = [0, 0];
  return runs.flatMap(({ kind, text }) => {
    const left = kind === 'deleted' ? endBefore - before : endAfter - after;
    if (kind !== 'inserted') before += text.length;
    if (kind !== 'deleted') after += text.length;
    const cut = Math.min(text.length, Math.max(0, left));
    return [
      { kind, text: text.slice(0, cut), isHeading: true },
      { kind, text: text.slice(cut), isHeading: false },
    ].filter((run) => run.text !== '');
  });
}

const factNames = ['leadUnit', 'supportingUnits', 'deadline', 'targets'] as const;

function compareFacts(before: TaskFacts | undefined, after: TaskFacts | undefined): FactChange[] {
  return factNames
    .map((fact) => ({ fact, before: textOfFact(before?.[fact]), after: textOfFact(after?.[fact]) }))
    .filter((change) => change.before !== change.after);
}

function textOfFact(fact: string | readonly string[] | undefined): string {
  return typeof fact === 'string' ? fact : (fact ?? []).join('、');
}
