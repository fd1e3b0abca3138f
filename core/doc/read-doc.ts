import type { Reading, Notice } from '../recognise/source.ts';
import { failure, success, type Result } from '../result.ts';
import type { ListDefinitions } from '../word/read/list-definitions.ts';
import { createListLabeller } from '../word/read/list-labeller.ts';
import { openCompoundFile } from './compound-file.ts';
import { readFileInformation, WORD_97 } from './file-information.ts';
import { readFonts } from './fonts.ts';
import { readFormattedRanges } from './formatted-ranges.ts';
import { readLists } from './lists.ts';
import { readPieces } from './pieces.ts';
import { readStyleSheet } from './style-sheet.ts';
import { createStoryReader } from './story-reader.ts';
import { readTextBoxes } from './text-boxes.ts';

/** More than a hundred thick books; pieces of a file may name the same bytes again and again. */
const MAX_CHARACTERS = 30_000_000;

const tooLong = failure('file-too-large', '文档有几千万字，不像是文稿。请检查是否选错了文件，或分成几份导入。');

/** What is said of a file that ends too early or contradicts itself. */
const damaged = failure(
  'damaged-file',
  '文件不完整或已损坏，可能没有下载或复制完。请重新取得原文件，或用 WPS 或 Word 打开修复后另存为 .docx 再导入。',
);

/**
 * Reads a Word 97 file (.doc, and .wps, which Kingsoft Writer saves in the same format): text with all revisions accepted,
 * styles, outline levels, list numbers as Word prints them, tables, text boxes before the paragraph they hang on. Notes, comments, headers and
 * pictures are left out. Never throws for bad input.
 */
export function readDoc(bytes: Uint8Array): Result<Reading> {
  try {
    return read(bytes);
  } catch (error) {
    // Every look beyond the end of the file is one of these.
    if (error instanceof RangeError) return damaged;
    throw error;
  }
}

function read(bytes: Uint8Array): Result<Reading> {
  const file = openCompoundFile(bytes);
  if (file.names.includes('EncryptedPackage')) return passwordSet;
  const stream = file.stream('WordDocument');
  if (!stream) return failure('unknown-format', describeOther(file.names));
  const information = readFileInformation(stream);
  if (information.identifier !== WORD_97) {
    return failure(
      'convertible',
      '这是 Word 95 或更早版本的文档，不能直接读取。请用 WPS 或 Word 打开，另存为 .docx 后再导入。',
    );
  }
  if (information.isEncrypted) return passwordSet;
  if (information.textLength > MAX_CHARACTERS) return tooLong;
  const table = file.stream(information.tableName);
  if (!table) return damaged;
  const fonts = readFonts(table, information.fonts);
  const fontName = (index: number): string | undefined => fonts[index];
  const styles = readStyleSheet(table, information.styles, fontName);
  const warnings: Notice[] = [];
  const labelOf = createListLabeller(listsOf(table, information, warnings), styles);
  const pieces = readPieces(table, information.pieces);
  if (pieces.length === 0) return damaged;
  const { textLength } = information;
  const boxes = readTextBoxes(table, information);
  const readStory = createStoryReader({
    stream,
    pieces,
    paragraphs: readFormattedRanges(stream, table, information.paragraphPages, 'paragraph'),
    characters: readFormattedRanges(stream, table, information.characterPages, 'character'),
    styles,
    labelOf,
    fontName,
    boxes: boxes.anchored,
  });
  const blocks = readStory({ from: 0, to: textLength });
  return success({ value: [...blocks, ...boxes.others.flatMap(readStory)], warnings });
}

/** Numbers are worth less than the text: where they are broken, it is read without them. */
function listsOf(
  table: DataView,
  { lists, listOverrides }: ReturnType<typeof readFileInformation>,
  warnings: Notice[],
): ListDefinitions {
  try {
    return readLists(table, lists, listOverrides);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warnings.push({
      code: 'part-damaged',
      message: '文档的自动编号部分有损坏，这一部分没有读出，请核对序号。',
      excerpt: '',
    });
    return { patterns: new Map(), lists: new Map() };
  }
}

const passwordSet = failure('protected-file', '文档设了打开密码，无法读取。请在 WPS 或 Word 中取消密码后再导入。');

function describeOther(names: readonly string[]): string {
  if (names.includes('Workbook') || names.includes('Book')) {
    return '这是旧版 Excel 工作簿，不是文稿。请把文字部分另存为 .docx 后再导入。';
  }
  if (names.includes('PowerPoint Document')) {
    return '这是旧版 PowerPoint 演示文稿，不是文稿。请把文字部分另存为 .docx 后再导入。';
  }
  if (names.includes('MatOST') || names.includes('CONTENTS')) {
    return '这是旧版 Works 文档，不能读取。请用 WPS 或 Word 打开，另存为 .docx 后再导入。';
  }
  return '这是旧版 Office 文件，但里面没有 Word 文稿。请用 WPS 或 Word 打开，另存为 .docx 后再导入。';
}
