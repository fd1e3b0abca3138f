import { $createParagraphNode, $createTextNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { readHeadingLine } from '../../../core/plan/heading.ts';
import type { HeadingForm, Level } from '../../../core/plan/schema.ts';
import { $getEntryData, type EntryNode } from '../nodes/entry-node.ts';
import { $createTextNodes, $readRuns } from '../runs.ts';
import { $cutText } from '../text-edit.ts';
import { $allEntries, $nextBlock } from './flow.ts';

/** Gives all headings of a level the same form. Headings without text, and entries that have none, stay as they are. */
export function $setHeadingForm(level: Level, form: HeadingForm): void {
  for (const entry of $allEntries()) {
    const data = $getEntryData(entry);
    if (data.level === level && data.hasHeading && !entry.isEmpty()) $setForm(entry, form);
  }
}

/** The form that most headings of a level have; null where there are none. */
export function $commonHeadingForm(level: Level): HeadingForm | null {
  const counts = new Map<HeadingForm, number>();
  for (const entry of $allEntries()) {
    const data = $getEntryData(entry);
    if (data.level !== level || !data.hasHeading) continue;
    const { form } = readHeadingLine(entry.getTextContent());
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function $setForm(entry: EntryNode, form: HeadingForm): void {
  const line = entry.getTextContent();
  const present = readHeadingLine(line);
  if (present.form === form) return;
  const body = $readRuns(entry, present.bodyStart);
  $cutText(entry, present.heading.length);
  if (form === 'runIn') {
    const next = $nextBlock(entry);
    const runs = present.form === 'runIn' ? body : $takeParagraph(next);
    entry.append($createTextNode('。'), ...$createTextNodes(runs));
    return;
  }
  if (form === 'aloneWithStop') entry.append($createTextNode('。'));
  if (present.form === 'runIn') entry.insertAfter($createParagraphNode().append(...$createTextNodes(body)));
}

/** The text of the paragraph that follows a heading, taken out of the document; nothing where none follows. */
function $takeParagraph(next: LexicalNode | null) {
  if (!$isParagraphNode(next)) return [];
  const runs = $readRuns(next);
  next.remove();
  return runs;
}
