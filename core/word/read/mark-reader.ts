import type { MarkedReference } from '../carried-plan.ts';
import { readMark, type MarkMeaning } from '../marks.ts';
import type { Attributes } from './read-xml.ts';

/** What bookmarks of ours say of a paragraph; `text` is what has been read of it so far. */
export interface Marked {
  readonly text: string;
  meaning: MarkMeaning | null;
  readonly references: MarkedReference[];
}

/** Follows the bookmarks that an export of ours left (ECMA-376 17.13.6); all others mean nothing here. */
export class MarkReader {
  /** References that have begun, by the id of their bookmark. */
  private readonly open = new Map<string, { block: number; run: number; start: number; in: Marked }>();

  start(attributes: Attributes, paragraph: Marked | undefined): void {
    const meaning = readMark(attributes.get('w:name') ?? '');
    if (meaning === null || paragraph === undefined) return;
    if (meaning.is === 'reference') {
      const { block, run } = meaning;
      this.open.set(attributes.get('w:id') ?? '', { block, run, start: paragraph.text.length, in: paragraph });
    } else if (paragraph.text === '' || paragraph.meaning === null) {
      // Where paragraphs were joined the first says what they are; of one without text nothing is left.
      paragraph.meaning = meaning;
    }
  }

  end(attributes: Attributes, paragraph: Marked | undefined): void {
    if (this.open.size === 0) return;
    const id = attributes.get('w:id') ?? '';
    const begun = this.open.get(id);
    if (!begun) return;
    this.open.delete(id);
    if (begun.in !== paragraph) return;
    const { block, run, start } = begun;
    paragraph.references.push({ block, run, start, end: paragraph.text.length });
  }
}
