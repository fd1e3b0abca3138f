import { computeLabels } from '../../../core/numbering/compute-labels.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { textOfBlock } from '../../../core/plan/text.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import type { Line, Piece } from '../../../core/recognise/line.ts';
import { readLineLabels } from '../../../core/recognise/read-line-labels.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import type { RecognisedDocument, Recognition } from '../../../core/recognise/recognise.ts';
import type { SourceBlock, SourceParagraph } from '../../../core/recognise/source.ts';

export type Look = Partial<Omit<SourceParagraph, 'type' | 'text'>>;

export function paragraph(text: string, look: Look = {}): SourceParagraph {
  return { type: 'paragraph', text, ...look };
}

/** One paragraph for every line of a text; blank lines are left out as a reader does. */
export function paragraphs(text: string): SourceParagraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}

export function line(text: string, look: Look = {}): Line {
  return { type: 'line', text, source: paragraph(text, look), at: 0 };
}

/** Lines with their labels read. */
export function labelled(...texts: readonly string[]): Piece[] {
  return readLineLabels(texts.map((text) => line(text)));
}

export function createIds(): () => string {
  let last = 0;
  return () => `id${(last += 1)}`;
}

export function recogniseBlocks(blocks: readonly SourceBlock[], fileName = '来源.txt'): Recognition {
  return recognise(blocks, { newId: createIds(), fileName });
}

/** The only document of a text. */
export function recogniseText(text: string): RecognisedDocument {
  const { documents } = recogniseBlocks(paragraphs(text));
  if (documents.length !== 1) throw new Error(`${documents.length} documents`);
  return documents[0]!;
}

/** An outline as lines such as `3 10.标题|正文`; the digit is the level, two blanks a step of depth. */
export function outlineOf(plan: Plan): string[] {
  const labels = computeLabels(plan);
  return [...walkEntries(plan.entries)].map(({ entry, depth }) => {
    const body = entry.body.map(textOfBlock).join('¶');
    return `${'  '.repeat(depth)}${entry.level} ${labels.get(entry.id)!.text}${entry.heading ?? ''}|${body}`;
  });
}

export function codesOf({ findings }: RecognisedDocument): string[] {
  return findings.map(({ code }) => code);
}
