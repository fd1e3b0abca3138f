import { readLabel } from '../../numbering/read-label.ts';
import { headingStop, readHeadingLine } from '../../plan/heading.ts';
import type { Block, Entry, Level, Numbering } from '../../plan/schema.ts';
import type { SourceParagraph } from '../../recognise/source.ts';
import type { BlockMarks } from '../carried-plan.ts';
import {
  areUnchanged,
  restoreBlocks,
  restoreParagraph,
  type FoundBlock,
  type RestoreContext,
} from './restore-blocks.ts';
import { isSameText } from './same-text.ts';

/** The line of an entry in the file with the paragraphs behind it. */
export interface FoundEntry {
  readonly line: SourceParagraph;
  readonly marks: BlockMarks | undefined;
  /** The entry it was with the number it had, null for a new one. */
  readonly was: { readonly entry: Entry; readonly label: string } | null;
  readonly level: Level;
  readonly body: FoundBlock[];
}

/** An entry as the file has it now, without what is below it; the very entry there was where nothing changed in it. */
export function restoreEntry(found: FoundEntry, numbering: Numbering, context: RestoreContext): Entry {
  const { line, was, level, marks } = found;
  if (was === null) return newEntry(found, context);
  const { entry } = was;
  const from = textStart(line, was.label, level, numbering);
  const references = marks?.references ?? [];
  const first = runInBlock(entry);
  const heading = entry.heading === null ? '' : entry.heading + headingStop(entry.headingForm);
  const isSameLine = isSameText(heading, first?.runs ?? [], line, from, references);
  const others = first === null ? entry.body : entry.body.slice(1);
  if (isSameLine && level === entry.level && areUnchanged(others, found.body)) return entry;
  if (isSameLine) {
    const body = areUnchanged(others, found.body) ? others : restoreBlocks(found.body, context);
    return { ...entry, level, body: first === null ? body : [first, ...body] };
  }
  return { ...entry, level, ...readLine(found, from, entry.heading !== null, first?.id ?? null, context) };
}

/** The block that shares the line of its entry. */
function runInBlock(entry: Entry): Extract<Block, { type: 'paragraph' }> | null {
  const [first] = entry.body;
  if (first?.type !== 'paragraph') return null;
  if (entry.heading === null) return first;
  return entry.headingForm === 'runIn' && first.runs.some(({ text }) => text !== '') ? first : null;
}

function newEntry(found: FoundEntry, context: RestoreContext): Entry {
  const printed = found.line.autoLabel === undefined ? readLabel(found.line.text) : null;
  const from = printed === null ? 0 : found.line.text.length - printed.rest.length;
  const hasHeading =
    found.line.outlineLevel !== undefined || readHeadingLine(found.line.text.slice(from)).form === 'runIn';
  const read = readLine(found, from, hasHeading, null, context);
  return { id: context.newId(), level: found.level, ...read, children: [] };
}

function readLine(
  { line, marks, body }: FoundEntry,
  from: number,
  hasHeading: boolean,
  blockId: string | null,
  context: RestoreContext,
): Pick<Entry, 'heading' | 'headingForm' | 'body'> {
  const others = restoreBlocks(body, context);
  const text = line.text.slice(from);
  const { heading, form, bodyStart } = hasHeading
    ? readHeadingLine(text)
    : { heading: null, form: 'runIn' as const, bodyStart: 0 };
  if (text.slice(bodyStart).trim() === '') return { heading, headingForm: form, body: others };
  const id = blockId ?? context.newId();
  const first = restoreParagraph(line, from + bodyStart, id, marks?.references ?? [], context);
  return { heading, headingForm: form, body: [first, ...others] };
}

/** Where the text of a line begins behind a number that is text: the one it had, or one that somebody typed in its place. */
function textStart(line: SourceParagraph, label: string, level: Level, numbering: Numbering): number {
  if (line.autoLabel !== undefined) return 0;
  if (line.text.startsWith(label)) return label.length;
  const printed = readLabel(line.text);
  const style = level === 'bullet' ? 'bullet' : numbering[level - 1]!.style;
  return printed?.style === style ? line.text.length - printed.rest.length : 0;
}

/** The level of a paragraph that was not there when the file was written; null where it is no entry. */
export function levelOfNewLine(line: SourceParagraph, numbering: Numbering, used: ReadonlySet<Level>): Level | null {
  if (line.outlineLevel !== undefined && line.outlineLevel <= 4) return line.outlineLevel as Level;
  const printed = readLabel(line.autoLabel ?? line.text);
  if (printed === null || !printed.isRegular) return null;
  if (printed.style === 'bullet') return used.has('bullet') ? 'bullet' : null;
  const index = numbering.findIndex(({ style }, at) => style === printed.style && used.has((at + 1) as Level));
  return index < 0 ? null : ((index + 1) as Level);
}
