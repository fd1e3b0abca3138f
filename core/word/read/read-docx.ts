import type { Notice, Reading } from '../../recognise/source.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { CarriedPlan } from '../carried-plan.ts';
import { createCarriedPlanReader } from './carried-plan-reader.ts';
import { createDocumentReader, type DocumentReader } from './document-reader.ts';
import type { Inflate } from './inflate.ts';
import { createListReader } from './list-definitions.ts';
import { createListLabeller } from './list-labeller.ts';
import { openPackage, type WordPackage } from './package.ts';
import { createStyleReader } from './styles.ts';

/**
 * Reads a Word file (.docx) into source paragraphs and tables: text as it stands with all revisions accepted, hidden text
 * left out, list numbers as Word prints them. Pictures, notes, comments, headers and footers are not read. Never throws for
 * bad input; memory stays within a small multiple of the text.
 */
export function readDocx(bytes: Uint8Array, inflate: Inflate): Result<Reading> {
  const opened = openPackage(bytes, inflate);
  if (!opened.ok) return opened;
  const word = opened.value;
  const warnings: Notice[] = [];

  const styleReader = createStyleReader();
  if (word.stylesPath !== null) {
    const read = word.read(word.stylesPath, styleReader);
    if (!read.ok) return read;
    if (read.value !== null) warnings.push(partDamaged('样式'));
  }
  const listReader = createListReader();
  if (word.numberingPath !== null) {
    const read = word.read(word.numberingPath, listReader);
    if (!read.ok) return read;
    if (read.value !== null) warnings.push(partDamaged('自动编号'));
  }
  const styles = styleReader.finish();
  const document = createDocumentReader(styles, createListLabeller(listReader.finish(), styles));
  const read = word.read(word.documentPath, document);
  if (!read.ok) return read;
  if (!document.isComplete) {
    return failure('damaged-file', '文档正文已损坏或不完整。请在 Word 或 WPS 中打开修复后另存为 .docx，再导入。');
  }
  const value = document.finish();
  const carried = readCarried(word, document);
  return success({ value, warnings, ...(carried === null ? {} : { carried }) });
}

/** The plan that the file was exported from, where one travels in it. A part that cannot be read is as good as none. */
function readCarried(word: WordPackage, { marks }: DocumentReader): CarriedPlan | null {
  for (const path of word.customPaths) {
    const reader = createCarriedPlanReader();
    if (!word.read(path, reader).ok) continue;
    const plan = reader.finish();
    if (plan !== null) return { plan, marks };
  }
  return null;
}

function partDamaged(part: string): Notice {
  return {
    code: 'part-damaged',
    message: `文档的${part}部分有损坏，这一部分可能没有读全，请核对。`,
    excerpt: '',
  };
}
