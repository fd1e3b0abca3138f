import type { BorrowedRun } from '../../../core/plan/borrowed.ts';
import { readHtml } from '../../../core/html/read-html.ts';
import { fragmentSchema, type Fragment } from '../../../core/plan/fragment.ts';
import type { Block, NewId, Numbering } from '../../../core/plan/schema.ts';
import { keepAsText, recogniseFragment } from '../../../core/recognise/recognise-fragment.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';
import { refuse, type Refusal } from '../structure/refusal.ts';

/** The program's own format on the clipboard: a `Fragment` as JSON. */
export const FRAGMENT_TYPE = 'application/x-gangmu-fragment';

/** Most paragraphs that are pasted at once; a document that long is to be imported. */
const MAX_BLOCKS = 20_000;

/** What a `DataTransfer` is asked for. */
export type ClipboardContent = Pick<DataTransfer, 'getData'>;

/** What lies on the clipboard, read only as far as it is needed. */
export interface Clipping {
  /** As entries, paragraphs and tables of the plan. */
  readonly asEntries: () => { readonly fragment: Fragment; readonly dropped: number };
  /** For places without entries: paragraphs with their numbers as text, and tables. */
  readonly asBlocks: () => Block[];
  /** Copied in this program. */
  readonly isOwn: boolean;
  /** One line without anything but text that stands in it. */
  readonly isOneLine: boolean;
}

interface Context {
  readonly newId: NewId;
  readonly numbering: Numbering;
}

/**
 * Reads the clipboard: what was copied in this program first, then HTML, then plain text. Pictures, RTF and whatever else
 * lies beside them is not looked at. Gives back why not where there is nothing or too much.
 */
export function readClipboard(data: ClipboardContent, context: Context): Clipping | Refusal {
  const own = readOwn(data.getData(FRAGMENT_TYPE));
  const html = data.getData('text/html');
  const page = html === '' ? null : readHtml(html);
  if (page && !page.ok) return refuse('paste-too-large');
  const fromPage = page?.value.value ?? [];
  const blocks = fromPage.length > 0 ? fromPage : paragraphsOfText(data.getData('text/plain'));
  if (blocks.length === 0 && !own) return refuse('paste-nothing');
  if (blocks.length > MAX_BLOCKS) return refuse('paste-too-large');
  return clippingOf(blocks, own, context);
}

/** Whose words on the clipboard were borrowed, where they were copied in this program. */
export function readBorrowed(data: ClipboardContent): readonly BorrowedRun[] {
  return readOwn(data.getData(FRAGMENT_TYPE))?.borrowed ?? [];
}

/** The lines of a clipboard, to be pasted without reading anything into them. */
export function readLines(data: ClipboardContent): SourceBlock[] {
  const text = data.getData('text/plain');
  if (text.trim() !== '') return paragraphsOfText(text);
  const page = readHtml(data.getData('text/html'));
  return page.ok ? [...page.value.value] : [];
}

function clippingOf(blocks: readonly SourceBlock[], own: Fragment | null, { newId, numbering }: Context): Clipping {
  const [first] = blocks;
  return {
    asEntries: () => {
      if (own) return { fragment: own, dropped: 0 };
      const { dropped, ...fragment } = recogniseFragment(blocks, { newId, numbering });
      return { fragment, dropped: dropped.length };
    },
    asBlocks: () => keepAsText(blocks, newId),
    isOwn: own !== null,
    isOneLine:
      blocks.length === 1 &&
      first?.type === 'paragraph' &&
      first.autoLabel === undefined &&
      !/\n\s*\S/u.test(first.text),
  };
}

/** Any page can put anything on the clipboard under any name: what is no fragment does not count. */
function readOwn(json: string): Fragment | null {
  if (json === '') return null;
  try {
    const read = fragmentSchema.safeParse(JSON.parse(json));
    return read.success && read.data.lead.length + read.data.entries.length > 0 ? read.data : null;
  } catch {
    return null;
  }
}
