import type { SourceBlock } from '../../recognise/source.ts';
import type { BlockMarks } from '../carried-plan.ts';
import { createFieldTracker } from './field-tracker.ts';
import { MarkReader } from './mark-reader.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { readParagraphProperty, readRunProperty } from './paragraph-look.ts';
import type { ListReference, RunLook } from './paragraph-look.ts';
import type { Style, StyleSheet } from './styles.ts';
import { symbolCharacter } from './symbols.ts';
import { TableBuilder, textOfTable } from './table-builder.ts';
import { isOn, wholeNumber } from './read-xml.ts';
import type { Attributes, XmlHandler } from './read-xml.ts';

/** Subtrees without text of the document as it stands now: deleted or moved text, earlier looks, second copies, readings. */
const skippedElements: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'mc:Fallback',
  'w:rt',
]);

export interface DocumentReader extends XmlHandler {
  finish(): SourceBlock[];
  /** What the bookmarks of our own exports say of the blocks. */
  readonly marks: ReadonlyMap<SourceBlock, BlockMarks>;
  /** Whether the end of the body was reached. */
  readonly isComplete: boolean;
}

/** Reads `document.xml` (ECMA-376 17.2) in one pass into paragraphs and tables in reading order. */
export function createDocumentReader(
  styles: StyleSheet,
  labelOf: (direct: ListReference | undefined, style: Style) => string,
): DocumentReader {
  const blocks: SourceBlock[] = [];
  const fields = createFieldTracker();
  const marks = new Map<SourceBlock, BlockMarks>();
  const bookmarks = new MarkReader();
  const tables: TableBuilder[] = [];
  /** More than one is open where a text box stands inside a paragraph. */
  const paragraphs: ParagraphBuilder[] = [];
  let paragraph: ParagraphBuilder | undefined;
  let runLook: RunLook = {};
  let runStyle: Style | null = null;
  let skipDepth = 0;
  let collecting: 'text' | 'instruction' | null = null;
  let properties: 'paragraph' | 'run' | 'paragraph mark' | 'row' | null = null;
  let contentsDepth = 0;
  const contentsOfControl: boolean[] = [];
  let isPageBreakPending = false;
  let isContinuousSection = false;
  let isComplete = false;

  const opened = new Map<string, (attributes: Attributes) => void>([
    ['w:t', () => void (collecting = 'text')],
    ['m:t', () => void (collecting = 'text')],
    [
      'w:r',
      () => {
        runLook = {};
        runStyle = null;
      },
    ],
    ['w:p', openParagraph],
    ['w:rPr', () => void (properties = properties === 'paragraph' ? 'paragraph mark' : 'run')],
    ['w:pPr', () => void (properties = 'paragraph')],
    [
      'w:pStyle',
      (attributes) => {
        if (paragraph) paragraph.style = styles.style(attributes.get('w:val') ?? '') ?? paragraph.style;
      },
    ],
    ['w:rStyle', (attributes) => void (runStyle = styles.style(attributes.get('w:val') ?? ''))],
    ['w:tab', () => properties === null && addText('\t')],
    ['w:ptab', () => addText('\t')],
    ['w:cr', () => addText('\n')],
    [
      'w:br',
      (attributes) => {
        if (attributes.get('w:type') === 'page') isPageBreakPending = true;
        else addText('\n');
      },
    ],
    ['w:noBreakHyphen', () => addText('-')],
    ['w:sym', (attributes) => addText(symbolCharacter(attributes.get('w:font'), attributes.get('w:char')))],
    // Emoji stand here, with a plain copy in the fallback that is skipped.
    ['w16se:symEx', (attributes) => addText(symbolCharacter(undefined, attributes.get('w16se:char')))],
    ['w:fldChar', (attributes) => fields.mark(attributes.get('w:fldCharType'))],
    ['w:instrText', () => void (collecting = 'instruction')],
    ['w:bookmarkStart', (attributes) => bookmarks.start(attributes, paragraph)],
    ['w:bookmarkEnd', (attributes) => bookmarks.end(attributes, paragraph)],
    ['w:sectPr', () => void (isContinuousSection = false)],
    ['w:type', (attributes) => void (isContinuousSection = attributes.get('w:val') === 'continuous')],
    ['w:tbl', () => void tables.push(new TableBuilder())],
    ['w:tr', () => tables.at(-1)?.openRow()],
    ['w:tc', () => tables.at(-1)?.openCell()],
    ['w:trPr', () => void (properties = 'row')],
    ['w:tblHeader', (attributes) => isOn(attributes) && tables.at(-1)?.markHeader()],
    ['w:gridBefore', (attributes) => tables.at(-1)?.skipBefore(wholeNumber(attributes.get('w:val')) ?? 0)],
    ['w:gridSpan', (attributes) => tables.at(-1)?.setSpan(wholeNumber(attributes.get('w:val')) ?? 1)],
    ['w:vMerge', (attributes) => tables.at(-1)?.setMerge(attributes.get('w:val') === 'restart' ? 'start' : 'continue')],
    // The paragraphs of a text box stand inside a run of another paragraph.
    ['w:txbxContent', () => void (paragraph = undefined)],
    ['w:sdt', () => void contentsOfControl.push(false)],
    [
      'w:docPartGallery',
      (attributes) => {
        if (attributes.get('w:val') !== 'Table of Contents' || contentsOfControl.at(-1) !== false) return;
        contentsOfControl[contentsOfControl.length - 1] = true;
        contentsDepth += 1;
      },
    ],
  ]);

  const closed = new Map<string, () => void>([
    ['w:t', () => void (collecting = null)],
    ['m:t', () => void (collecting = null)],
    ['w:instrText', () => void (collecting = null)],
    ['w:rPr', () => void (properties = properties === 'paragraph mark' ? 'paragraph' : null)],
    ['w:pPr', () => void (properties = null)],
    ['w:trPr', () => void (properties = null)],
    [
      'w:sectPr',
      () => {
        if (properties === 'paragraph' && paragraph) paragraph.isEndOfPage = !isContinuousSection;
      },
    ],
    ['w:p', closeParagraph],
    ['w:tbl', closeTable],
    [
      'w:txbxContent',
      () => {
        flushUnfinished();
        paragraph = paragraphs.at(-1);
      },
    ],
    ['w:sdt', () => void (contentsDepth -= contentsOfControl.pop() ? 1 : 0)],
    ['w:body', () => void (isComplete = true)],
  ]);

  /** `w:del` also stands as a mark in the properties of a deleted row or paragraph end. */
  function markDeletion(): void {
    if (properties === 'row') tables.at(-1)?.markDeleted();
    else if (properties === 'paragraph mark' && paragraph) paragraph.isMarkDeleted = true;
  }

  function openParagraph(): void {
    const last = paragraphs.at(-1);
    if (last?.isMarkDeleted && paragraph === undefined) {
      paragraph = last;
      paragraph.isMarkDeleted = false;
      return;
    }
    paragraph = new ParagraphBuilder(styles.standard);
    paragraphs.push(paragraph);
  }

  function addText(text: string): void {
    if (!paragraph || text === '' || fields.isInInstruction) return;
    if (isPageBreakPending && paragraph.text === '') {
      paragraph.pageBreakBefore = true;
      isPageBreakPending = false;
    }
    if (contentsDepth > 0 || fields.isInContents) paragraph.isContents = true;
    paragraph.add(text, runLook, runStyle);
  }

  function closeParagraph(): void {
    if (!paragraph) return;
    if (!paragraph.isMarkDeleted) {
      paragraphs.pop();
      emit(paragraph);
    }
    isPageBreakPending ||= paragraph.isEndOfPage;
    paragraph = undefined;
  }

  function emit(done: ParagraphBuilder): void {
    const label = labelOf(done.look.list, done.style);
    const table = tables.at(-1);
    if (table) {
      table.addText(done.text === '' && label === '' ? '' : label + done.text);
      table.meaning ??= done.meaning;
    } else if (done.text !== '' || done.meaning !== null) addBlock(done.finish(label), done.meaning, done.references);
  }

  function addBlock(block: SourceBlock, meaning: BlockMarks['meaning'], references: BlockMarks['references']): void {
    blocks.push(block);
    if (meaning !== null || references.length > 0) marks.set(block, { meaning, references });
  }

  function closeTable(): void {
    flushUnfinished();
    const builder = tables.pop();
    const table = builder?.finish();
    if (!builder || !table) return;
    const outer = tables.at(-1);
    if (outer) outer.addText(textOfTable(table));
    else addBlock(table, builder.meaning, []);
  }

  /** A deleted paragraph mark right before the end of a container has no paragraph to join. */
  function flushUnfinished(): void {
    const last = paragraphs.at(-1);
    if (!last?.isMarkDeleted || paragraph !== undefined) return;
    paragraphs.pop();
    emit(last);
  }

  return {
    open(name, attributes) {
      if (skipDepth > 0) {
        skipDepth += 1;
        return;
      }
      const action = opened.get(name);
      if (action) action(attributes);
      else if (skippedElements.has(name)) {
        markDeletion();
        skipDepth = 1;
      } else if (properties === 'run') readRunProperty(runLook, name, attributes);
      else if (properties === 'paragraph' && paragraph) readParagraphProperty(paragraph.look, name, attributes);
    },
    close(name) {
      if (skipDepth > 0) skipDepth -= 1;
      else closed.get(name)?.();
    },
    text(text) {
      if (collecting === null || skipDepth > 0) return;
      if (collecting === 'text') addText(text);
      else fields.addInstruction(text);
    },
    finish() {
      flushUnfinished();
      return blocks;
    },
    marks,
    get isComplete() {
      return isComplete;
    },
  };
}
